package org.headwaters.web.frame;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.PrimeFaces;

/** Tells PrimeFaces' script the nonce, so that what it evaluates later carries it too. */
public class NoncePhaseListener implements PhaseListener {

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        HttpServletRequest request = (HttpServletRequest)
                event.getFacesContext().getExternalContext().getRequest();
        if (Nonce.used(request)
                && !event.getFacesContext().getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current()
                    .executeInitScript("if(window.PrimeFaces){PrimeFaces.csp.init('" + Nonce.of(request) + "');}");
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // Only before.
    }
}
