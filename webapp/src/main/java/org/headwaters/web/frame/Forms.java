package org.headwaters.web.frame;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.Problem;
import org.headwaters.platform.limit.AlreadyDone;
import org.headwaters.platform.limit.Submissions;
import org.headwaters.platform.limit.TooManyTries;

/**
 * What all forms share: the one-time key, the sentences about what is wrong, and the redirect after success. A bean's action is
 * {@code forms.send(() -> …)} around one use case; a problem comes back as messages at the fields, and nothing typed is lost,
 * because the same view is written again from the same request.
 */
@RequestScoped
@Named("forms")
public class Forms {

    /** Name of the hidden field with the one-time key. */
    public static final String KEY = "submissionKey";

    private static final int TOO_MANY_REQUESTS = 429;

    private RequestPath path;
    private Submissions submissions;
    private String key;
    private boolean typed;

    /** For the container. */
    protected Forms() {}

    @Inject
    Forms(RequestPath path, Submissions submissions) {
        this.path = path;
        this.submissions = submissions;
    }

    /** The one-time key of this form: the one that was sent, as long as it has not been used, or a new one. */
    public String getKey() {
        if (key == null) {
            String sent = path.parameter(KEY);
            key = Submissions.isKey(sent) ? sent : Submissions.newKey();
        }
        return key;
    }

    /**
     * Runs a use case for this form and goes where it says. A form that was taken before goes where it went the first time.
     *
     * @param useCase takes the form's key, does the work and answers the path to go to; throws {@link InvalidInput} when
     *     something must be mended
     */
    public void send(UseCase useCase) {
        reveal(useCase, Forms::redirect);
    }

    /**
     * Runs a use case for this form whose answer is shown once, on the page that follows at once, and stands in no address.
     *
     * @param useCase takes the form's key and answers what to show
     * @param shown is given the answer, before the page is written again with a new key
     */
    public void reveal(UseCase useCase, Consumer<String> shown) {
        String sent = getKey();
        if (wasTaken(sent)) {
            return;
        }
        try {
            String answer = Attempts.of(() -> useCase.run(sent));
            key = Submissions.newKey();
            shown.accept(answer);
        } catch (AlreadyDone done) {
            redirect(with(done.path(), "done", "already"));
        } catch (InvalidInput invalid) {
            // A second sending that waited for the first finds its own change, and would be told of it as another's.
            if (!wasTaken(sent)) {
                show(invalid.problems());
            }
        } catch (EJBException failure) {
            // Two sendings at once: the slower one meets the faster one's key. Where the key is there now, that was it.
            if (!wasTaken(sent)) {
                throw failure;
            }
        }
    }

    private boolean wasTaken(String sent) {
        Optional<String> before = submissions.resultOf(sent);
        before.ifPresent(path -> redirect(with(path, "done", "already")));
        return before.isPresent();
    }

    /**
     * Like {@link #send(UseCase)} for words somebody wrote: whatever the reason that they were not taken, they are kept.
     *
     * @param keep keeps the words; in a transaction of its own
     */
    public void send(UseCase useCase, Runnable keep) {
        boolean taken = false;
        try {
            send(useCase);
            taken = !isWrong();
        } catch (TooManyTries tooSoon) {
            tooOften(tooSoon);
        } finally {
            if (!taken) {
                keep.run();
            }
        }
    }

    /** The same page with the same words, and how long to wait. */
    private void tooOften(TooManyTries tooSoon) {
        long seconds = tooSoon.waitTime().toSeconds() + 1;
        HttpServletResponse response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        response.setStatus(TOO_MANY_REQUESTS);
        response.setHeader("Retry-After", String.valueOf(seconds));
        show(List.of(new Problem("", "post.often", seconds)));
    }

    /**
     * Runs a use case that is harmless when repeated, and goes where it says.
     *
     * @param useCase does the work and answers the path to go to
     */
    public void run(Supplier<String> useCase) {
        try {
            redirect(Attempts.of(useCase));
        } catch (InvalidInput invalid) {
            show(invalid.problems());
        }
    }

    /** Puts the sentences at their fields. */
    public void show(List<Problem> problems) {
        FacesContext faces = FacesContext.getCurrentInstance();
        typed = anythingTyped(faces);
        for (Problem problem : problems) {
            String sentence = Words.of("problems", problem.message(), problem.arguments());
            faces.addMessage(
                    problem.field().isEmpty() ? null : problem.field(),
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        }
    }

    /** The sentence at a field, or null. For pages. */
    public String error(String field) {
        List<FacesMessage> messages = FacesContext.getCurrentInstance().getMessageList(field);
        return messages.isEmpty() ? null : messages.get(0).getSummary();
    }

    /** Whether a problem of that name was shown for the form as a whole. For pages. */
    public boolean isSaid(String message) {
        String sentence = Words.of("problems", message);
        return FacesContext.getCurrentInstance().getMessageList(null).stream()
                .anyMatch(said -> said.getSummary().equals(sentence));
    }

    /** The ids that describe a field: its hint and its error. Null leaves the attribute out. For pages. */
    public String describedBy(String field, Object hint) {
        String ids = (hint == null || hint.toString().isEmpty() ? "" : field + "-hint ")
                + (error(field) == null ? "" : field + "-err");
        return ids.isBlank() ? null : ids.strip();
    }

    /**
     * Whether a form came back. The same while it is read and when its page is written again, for which Faces puts the page together once
     * more: what was not made the second time would be thrown away. For pages.
     */
    public boolean isPosted() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    /** Whether the request is still being read: then listeners take part, though they are never written. For pages. */
    public boolean isDecoding() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    /** Whether anything is wrong. For pages. */
    public boolean isWrong() {
        return !FacesContext.getCurrentInstance().getMessageList().isEmpty();
    }

    /**
     * Whether there are words in a field of this page that were typed and come back. A password never comes back. For pages.
     */
    public boolean isTyped() {
        return typed;
    }

    private static boolean anythingTyped(FacesContext faces) {
        boolean[] typed = {false};
        faces.getViewRoot()
                .visitTree(
                        VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
                        (context, component) -> {
                            typed[0] |= (component instanceof HtmlInputText || component instanceof HtmlInputTextarea)
                                    && ((UIInput) component).getValue() instanceof String words
                                    && !words.isBlank();
                            return typed[0] ? VisitResult.COMPLETE : VisitResult.ACCEPT;
                        });
        return typed[0];
    }

    /** All sentences with their fields, for the summary. */
    public List<Wrong> getAll() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Wrong> all = new ArrayList<>();
        Iterator<String> fields = faces.getClientIdsWithMessages();
        while (fields.hasNext()) {
            String field = fields.next();
            faces.getMessageList(field).forEach(message -> all.add(new Wrong(field, message.getSummary())));
        }
        return all;
    }

    /**
     * One line of the error summary.
     *
     * @param field id of the field, or null for the form as a whole
     * @param sentence what is wrong and how to mend it
     */
    public record Wrong(String field, String sentence) {

        /** For pages. */
        public String getField() {
            return field;
        }

        /** For pages. */
        public String getSentence() {
            return sentence;
        }
    }

    /** A use case that takes a form's one-time key. */
    @FunctionalInterface
    public interface UseCase {

        /**
         * Does the work.
         *
         * @param key the form's key
         * @return the path to go to
         */
        String run(String key);
    }

    /** A path with one more query parameter, before the fragment. */
    public static String with(String path, String name, String value) {
        int hash = path.indexOf('#');
        String plain = hash < 0 ? path : path.substring(0, hash);
        String fragment = hash < 0 ? "" : path.substring(hash);
        return plain + (plain.contains("?") ? "&" : "?") + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)
                + fragment;
    }

    /**
     * Sends the browser to a path of this site.
     *
     * @throws IllegalArgumentException for anything that is not such a path
     */
    public static void redirect(String path) {
        if (!isLocal(path)) {
            throw new IllegalArgumentException("Not a path of this site");
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        go((HttpServletResponse) faces.getExternalContext().getResponse(), path);
        faces.responseComplete();
    }

    /** Tells a reader who came by an old or short address the right one, for good. */
    public static void moved(String path) {
        FacesContext faces = FacesContext.getCurrentInstance();
        HttpServletResponse response =
                (HttpServletResponse) faces.getExternalContext().getResponse();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", encoded(path));
        faces.responseComplete();
    }

    /**
     * Sends the browser on with the path alone. The container would write a whole address, with a scheme that is wrong behind a
     * proxy that ends TLS.
     */
    static void go(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", encoded(path));
    }

    /** A path with characters outside ASCII, as a name may bring, in the form that headers allow. */
    private static String encoded(String path) {
        StringBuilder ascii = new StringBuilder();
        path.codePoints().forEach(point -> {
            if (point > ' ' && point < 0x7F) {
                ascii.appendCodePoint(point);
            } else {
                ascii.append(URLEncoder.encode(Character.toString(point), StandardCharsets.UTF_8)
                        .replace("+", "%20"));
            }
        });
        return ascii.toString();
    }

    /** Whether a text is a path of this site: one slash, and no second one or backslash that would make it an address elsewhere. */
    public static boolean isLocal(String path) {
        return path != null
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(c -> c == '\\' || c < ' ');
    }
}
