package org.headwaters.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.member.SetUpService;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Makes the first coordinator with the link from the log. */
@RequestScoped
@Named
public class SetUp {

    @Inject
    private SetUpService setUps;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private String name = "";
    private String email = "";
    private String password = "";

    /** Before the page is written: a link that is no good is no page. */
    public void load() {
        if (!setUps.open(path.text("secret"))) {
            throw new NotFound();
        }
    }

    /** Makes the coordinator. */
    public void save() {
        forms.run(() -> {
            setUps.begin(path.text("secret"), name, email, password);
            return "/sign-in?done=password-chosen";
        });
    }

    /** The name typed. */
    public String getName() {
        return name;
    }

    /** For the form. */
    public void setName(String name) {
        this.name = name;
    }

    /** The address typed. */
    public String getEmail() {
        return email;
    }

    /** For the form. */
    public void setEmail(String email) {
        this.email = email;
    }

    /** The password typed; never written back. */
    public String getPassword() {
        return password;
    }

    /** For the form. */
    public void setPassword(String password) {
        this.password = password;
    }
}
