package org.headwaters.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.headwaters.account.AccountService;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Chooses a password with a link that came by mail. */
@RequestScoped
@Named
public class ChoosePassword {

    @Inject
    private AccountService accounts;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    private String password = "";
    private String again = "";

    /** Saves the password. */
    public void save() {
        forms.run(() -> {
            if (!password.equals(again)) {
                throw new InvalidInput("again", "password.differ");
            }
            accounts.choosePassword(path.text("secret"), password);
            return "/sign-in?done=password-chosen";
        });
    }

    /** Whether the link still works. */
    public boolean isUsable() {
        return accounts.mayChoosePassword(path.text("secret"));
    }

    /** The password typed; never written back. */
    public String getPassword() {
        return password;
    }

    /** For the form. */
    public void setPassword(String password) {
        this.password = password;
    }

    /** The second typing. */
    public String getAgain() {
        return again;
    }

    /** For the form. */
    public void setAgain(String again) {
        this.again = again;
    }
}
