package org.headwaters.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.headwaters.member.LeavePolicy;
import org.headwaters.member.LeaveService;
import org.headwaters.member.OwnDataService;
import org.headwaters.platform.gate.CurrentActor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotAllowed;
import org.headwaters.web.frame.Forms;

/** Takes one's data out, pauses, leaves, erases. */
@RequestScoped
@Named
public class YourAccount {

    @Inject
    private LeaveService leaving;

    @Inject
    private OwnDataService ownData;

    @Inject
    private CurrentActor me;

    @Inject
    private Forms forms;

    private String takePassword = "";
    private String leavePassword = "";
    private String erasePassword = "";
    private String words = "";

    /** Before the page is written. */
    public void load() {
        if (!LeavePolicy.mayLeave(me.get())) {
            throw new NotAllowed("member.leave");
        }
    }

    /** Sends the zip, once the password is right. */
    public void take() {
        try {
            ownData.takeOut(takePassword, YourAccount::zip);
            FacesContext.getCurrentInstance().responseComplete();
        } catch (InvalidInput wrong) {
            forms.show(wrong.problems());
        }
    }

    private static OutputStream zip() {
        HttpServletResponse response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"headwaters-my-data.zip\"");
        try {
            return response.getOutputStream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Pauses. */
    public void pause() {
        forms.run(() -> {
            leaving.pause();
            return "/?done=paused";
        });
    }

    /** Leaves. */
    public void leave() {
        forms.run(() -> {
            leaving.leave(leavePassword);
            return "/?done=left";
        });
    }

    /** Erases. */
    public void erase() {
        forms.run(() -> {
            if (!"stay".equals(words) && !"go".equals(words)) {
                throw new InvalidInput("words", "required.words");
            }
            leaving.erase(erasePassword, "go".equals(words));
            return "/?done=erased";
        });
    }

    /** The password; never written back. */
    public String getTakePassword() {
        return takePassword;
    }

    /** For the form. */
    public void setTakePassword(String takePassword) {
        this.takePassword = takePassword;
    }

    /** The password; never written back. */
    public String getLeavePassword() {
        return leavePassword;
    }

    /** For the form. */
    public void setLeavePassword(String leavePassword) {
        this.leavePassword = leavePassword;
    }

    /** The password; never written back. */
    public String getErasePassword() {
        return erasePassword;
    }

    /** For the form. */
    public void setErasePassword(String erasePassword) {
        this.erasePassword = erasePassword;
    }

    /** What becomes of the own words. */
    public String getWords() {
        return words;
    }

    /** For the form. */
    public void setWords(String words) {
        this.words = words;
    }
}
