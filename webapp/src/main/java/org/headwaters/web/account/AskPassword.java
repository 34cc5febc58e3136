package org.headwaters.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.headwaters.account.AccountService;
import org.headwaters.web.frame.ClientAddress;
import org.headwaters.web.frame.Forms;
import org.headwaters.web.frame.RequestPath;

/** Asks for a link to choose a new password. The answer is the same whether the address has an account or not. */
@RequestScoped
@Named
public class AskPassword {

    @Inject
    private AccountService accounts;

    @Inject
    private ClientAddress addresses;

    @Inject
    private Forms forms;

    @Inject
    private RequestPath path;

    @Inject
    private HttpServletRequest request;

    private String email = "";

    /** Takes the question. */
    public void send() {
        forms.run(() -> {
            accounts.requestReset(email, addresses.of(request));
            return "/password?sent=yes";
        });
    }

    /** Whether the question was taken. */
    public boolean isSent() {
        return "yes".equals(path.parameter("sent"));
    }

    /** The address typed. */
    public String getEmail() {
        return email;
    }

    /** For the form. */
    public void setEmail(String email) {
        this.email = email;
    }
}
