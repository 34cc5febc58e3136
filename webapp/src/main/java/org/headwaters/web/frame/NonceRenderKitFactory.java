package org.headwaters.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;

/** Gives every script element that a component writes the nonce of this page. Text written unescaped gets none, on purpose. */
public class NonceRenderKitFactory extends RenderKitFactory {

    /** Wraps the factory of the implementation. */
    public NonceRenderKitFactory(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public RenderKit getRenderKit(FacesContext context, String id) {
        RenderKit kit = getWrapped().getRenderKit(context, id);
        return kit == null ? null : new Kit(kit);
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }

    private static final class Kit extends RenderKitWrapper {

        Kit(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseWriter createResponseWriter(Writer writer, String types, String encoding) {
            ResponseWriter plain = getWrapped().createResponseWriter(writer, types, encoding);
            HttpServletRequest request = (HttpServletRequest)
                    FacesContext.getCurrentInstance().getExternalContext().getRequest();
            return Nonce.used(request) ? new Scripts(plain, Nonce.forScripts(request)) : plain;
        }
    }

    private static final class Scripts extends ResponseWriterWrapper {

        private final String nonce;

        Scripts(ResponseWriter wrapped, String nonce) {
            super(wrapped);
            this.nonce = nonce;
        }

        @Override
        public void startElement(String name, UIComponent component) throws IOException {
            super.startElement(name, component);
            if ("script".equalsIgnoreCase(name)) {
                writeAttribute("nonce", nonce, null);
            }
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer writer) {
            return new Scripts(getWrapped().cloneWithWriter(writer), nonce);
        }
    }
}
