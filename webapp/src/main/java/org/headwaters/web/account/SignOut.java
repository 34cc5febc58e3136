package org.headwaters.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.headwaters.account.AccountService;
import org.headwaters.web.frame.Forms;

/**
 * Signs out. The form is a plain one in the header of every page, so it is no Faces form: the guard has already refused a POST from
 * another site, and a GET only asks.
 */
@RequestScoped
@Named
public class SignOut {

    @Inject
    private AccountService accounts;

    @Inject
    private DeviceCookie cookie;

    @Inject
    private HttpServletRequest request;

    /** Before the page is written: a POST signs out and leaves. */
    public void load() {
        if (!"POST".equals(request.getMethod())) {
            return;
        }
        cookie.read(request).ifPresent(accounts::signOut);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        cookie.clear((HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse());
        Forms.redirect("/?done=signed-out");
    }
}
