package org.headwaters.acceptance;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.acceptance.Visit.Person;

/** Things that must have happened before a form can be met: somebody asked to join, an organization applied, a post is one's own. */
final class Occasion {

    private static final Pattern SHARED = Pattern.compile("/s/[A-Za-z0-9_-]{43}");
    private static final Pattern FILE = Pattern.compile("href=\"(/files/[^\"]+)\"");

    /** Something to choose that has a number. */
    private static final Pattern CHOICE = Pattern.compile("<option value=\"(\\d+)\"");

    private final Program program;

    Occasion(Program program) {
        this.program = program;
    }

    /** Lets everybody begin afresh: what tests before have tried counts no more. */
    void forgetTries() {
        Server.embedded(program).execute("DELETE FROM rate_window");
    }

    /**
     * Empties every form that keeps a draft: what tests before have begun to write would stand in it. A program on a database of its own
     * is used by one test class alone.
     */
    void forgetDrafts() {
        if (Files.exists(program.data().resolve("run/mariadb.pid"))) {
            Server.embedded(program).execute("DELETE FROM draft");
        }
    }

    /** Path of a new discussion. */
    String thread(Person person, String title) {
        return thread(new Wire(program).as(person), title);
    }

    /** Path of a new discussion. */
    String thread(Wire person, String title) {
        return path(person.send(starting(person, title).press("post")));
    }

    /** Path of a new thread that asks something. */
    String question(Wire person, String title) {
        return path(person.send(starting(person, title).with("type", "QUESTION").press("post")));
    }

    private HtmlForm starting(Wire person, String title) {
        forgetDrafts();
        return person.form("/discussions/new", "start")
                .with("title", title)
                .with("space", "whole-community")
                .with("body", "A few words.");
    }

    /** Path of a new resource that is a link. */
    String resource(Wire person, String title) {
        HtmlForm form = person.form("/resources/new", "add")
                .with("title", title)
                .with("description", "A few words.")
                .with("kind", "DOCUMENT")
                .with("audience", "MEMBERS")
                .with("link", "https://example.org/" + UUID.randomUUID())
                .with("different", "yes");
        return path(person.send(form.press("share")));
    }

    /** Path of the page of a new word that nothing uses. */
    String word(Wire coordinator, String label) {
        HtmlForm form = coordinator
                .form("/coordinator/vocabularies", "add-term")
                .with("vocabulary", "FOCUS_AREA")
                .with("label", label);
        expect(coordinator.send(form.press("add-one")), 302);
        return row(coordinator, "/coordinator/vocabularies", "/coordinator/vocabularies/", label);
    }

    /** Path of the form of a new draft of a resource, which asks for all that a service must tell. */
    String draftItem(Wire person, String title) {
        HtmlForm form = person.form("/resources/new", "add")
                .with("title", title)
                .with("kind", "SERVICE")
                .with("audience", "MEMBERS");
        return path(person.send(form.press("keep"))).replaceAll("[?].*", "");
    }

    /** Path of the page where somebody's organization has reported on a resource. */
    String reported(Wire person, String resource) {
        String page = resource.replaceAll("^(/resources/\\d+).*", "$1/adoption");
        expect(person.send(person.form(page, "record").with("stage", "PILOTING").press("report")), 302);
        return page;
    }

    /** Path of the page where a new resource of somebody has been taken out of the library. */
    String removed(Wire person, String title) {
        String page = resource(person, title).replaceAll("^(/resources/\\d+).*", "$1/remove");
        HtmlForm form = person.form(page, "remove-form").with("fate", "REMOVED").with("note", "It was out of date.");
        expect(person.send(form.press("remove-it")), 302);
        return page;
    }

    /** Path of the page where somebody looks after a story of theirs: shown to all, or out of sight. They are asked to go on with it. */
    String story(Wire person, String title, boolean shown) {
        String id = resource(person, title).replaceAll("^/resources/(\\d+).*", "$1");
        Server.embedded(program)
                .execute("UPDATE resource SET kind = 'VIDEO_OR_STORY', offered_to = author_id"
                        + (shown ? "" : ", state = 'HELD', audience = 'KEPT'") + " WHERE id = " + id);
        return "/resources/" + id + "/care";
    }

    /** Path of the form of a collection that holds a resource. */
    String collection(Wire person, String resource, String title) {
        HtmlForm form = person.form(resource.replaceAll("^(/resources/\\d+).*", "$1/collect"), "collect")
                .with("collection", "new")
                .with("title", title);
        return path(person.send(form.press("add-it"))).replaceAll("^(/collections/\\d+).*", "$1/edit");
    }

    /** A link that somebody gives out for a resource: its path. */
    String shared(Wire person, String resource, String label) {
        HttpResponse<String> answer = person.send(
                person.form(sharing(resource), "make-link").with("label", label).press("make"));
        Matcher link = SHARED.matcher(answer.body());
        if (answer.statusCode() != 200 || !link.find()) {
            throw new AssertionError("No link was made: " + answer.statusCode());
        }
        return link.group();
    }

    /** Path of the page with the links given out for a resource. */
    static String sharing(String resource) {
        return resource.replaceAll("^(/resources/\\d+).*", "$1/sharing");
    }

    /** Path of the page where a resource has been linked with a thread. */
    String linked(Wire person, String resource, String thread) {
        String page = resource.replaceAll("^(/resources/\\d+).*", "$1/links");
        HtmlForm form = person.form(page, "link").with("way", "CAME_FROM").with("address", thread);
        expect(person.send(form.press("add-link")), 302);
        return page;
    }

    /** Path of the file of a new resource. */
    String file(Wire person, String title, String name, byte[] content) {
        HttpResponse<String> answer = share(person, title, name, content);
        String html = person.get(path(answer)).body();
        Matcher link = FILE.matcher(html);
        if (!link.find()) {
            throw new AssertionError("No file on " + path(answer));
        }
        return link.group(1);
    }

    /** Pages of a new resource with two files, of which one has an older version: all files, one file, its versions. */
    List<String> files(Wire person, String title) {
        String file = file(person, title, "one.txt", "One\n".getBytes(StandardCharsets.UTF_8));
        String id = file.split("/")[2];
        String number = Server.embedded(program)
                .column("SELECT resource_id FROM stored_file WHERE id = " + Long.parseLong(id), 1)
                .get(0);
        String files = "/resources/" + number + "/files";
        expect(
                person.send(
                        person.form(files, "add-files").press("add"),
                        Map.of("two.txt", "Two\n".getBytes(StandardCharsets.UTF_8))),
                302);
        expect(
                person.send(
                        person.form(files + "/" + id, "new-version")
                                .with("whatChanged", "Shorter")
                                .press("replace"),
                        Map.of("one.txt", "Once\n".getBytes(StandardCharsets.UTF_8))),
                302);
        return List.of(files, files + "/" + id, files + "/" + id + "/versions");
    }

    /** What the form answers to a file of this name. */
    HttpResponse<String> share(Wire person, String title, String name, byte[] content) {
        HtmlForm form = person.form("/resources/new", "add")
                .with("title", title)
                .with("description", "A few words.")
                .with("kind", "DOCUMENT")
                .with("audience", "MEMBERS")
                .with("different", "yes");
        return person.send(form.press("share"), name, "application/octet-stream", content);
    }

    /** Path of the page of somebody who asked to join and has yet to confirm the address. */
    String joinRequest(String name, String email) {
        Wire visitor = new Wire(program);
        HttpResponse<String> answer = visitor.send(joining(visitor, name, email).press("send"));
        expect(answer, 302);
        return Letters.link(new Letters(program).to(email, "/join/"));
    }

    /** Path of an invitation that a member sent. */
    String invitation(Wire member, String email) {
        // Ten a day are what a member has; other tests have used some.
        Server.embedded(program)
                .execute("UPDATE invitation SET sent_at = sent_at - INTERVAL 2 DAY"
                        + " WHERE sent_at > UTC_TIMESTAMP(6) - INTERVAL 1 DAY");
        expect(
                member.send(member.form("/me/invitations", "invite")
                        .with("email", email)
                        .with("words", "Come and see.")
                        .press("send-invitation")),
                302);
        return Letters.link(new Letters(program).to(email, "/invitations/"));
    }

    /** A person who is new: their home has a list of first steps, as there is a thread in which they have not written yet. */
    void newHere(Wire coordinator, Person person, String email) {
        String request = joinRequest("Newest Ostby", email);
        Wire visitor = new Wire(program);
        visitor.send(visitor.form(request, "confirm").press("yes"));
        String page = request(coordinator, email);
        expect(coordinator.send(coordinator.form(page, "approve").press("do-approve")), 302);
        Server.embedded(program)
                .execute("UPDATE member m JOIN account a ON a.member_id = m.id SET m.joined_at = UTC_TIMESTAMP(6)"
                        + " WHERE a.email = '" + person.email + "'");
    }

    /** The form to join, filled in. */
    static HtmlForm joining(Wire visitor, String name, String email) {
        return joining(visitor, "/join", name, email);
    }

    /** The form to join at an address that tells of an invitation, filled in. */
    static HtmlForm joining(Wire visitor, String page, String name, String email) {
        Matcher organization = CHOICE.matcher(visitor.get("/join").body());
        if (!organization.find()) {
            throw new AssertionError("No organization to join with");
        }
        return visitor.form(page, "join")
                .with("name", name)
                .with("email", email)
                .with("organization", organization.group(1))
                .with("capacity", "ORGANIZATION")
                .with("involvement", "GENERAL_MEMBER")
                .with("area", "LANGUAGE_ACCESS")
                .with("wishes", "To learn from others.");
    }

    /** Path of the page of an organization that applied. */
    String application(String name, String email) {
        Wire visitor = new Wire(program);
        expect(visitor.send(applying(visitor, name, email).press("send")), 302);
        return Letters.link(new Letters(program).to(email, "/organizations/apply/"));
    }

    /** Path of the page of an organization that applied and was declined. */
    String declined(Wire coordinator, String name, String email) {
        String page = application(name, email);
        String review = row(coordinator, "/coordinator", "/coordinator/organizations/", name);
        expect(
                coordinator.send(coordinator
                        .form(review, "decline-form")
                        .with("reason", "Not now.")
                        .press("decline")),
                302);
        return page;
    }

    /** Where a pause ends and begins, where one comes back that left, where a member is asked to be steward, and what stewards do. */
    List<String> lives(Wire coordinator, String one) {
        String paused = approved(coordinator, "Resting Aides " + one);
        expect(
                coordinator.send(coordinator
                        .form(paused + "/life", "pause-form")
                        .with("reason", "A summer break.")
                        .press("do-pause")),
                302);
        String left = approved(coordinator, "Leaving Aides " + one);
        expect(
                coordinator.send(coordinator
                        .form(left + "/life", "leave-form")
                        .with("leaveReason", "They closed.")
                        .press("do-leave")),
                302);
        Server.embedded(program)
                .execute("INSERT IGNORE INTO steward_offer (organization_id, member_id, offered_by, takes_over, state,"
                        + " open_member, offered_at, version) SELECT m.organization_id, m.id, m.id, FALSE, 'OPEN', m.id,"
                        + " UTC_TIMESTAMP(6), 0 FROM member m JOIN account a ON a.member_id = m.id"
                        + " WHERE a.email = 'member@example.org'");
        return List.of(
                paused + "/life",
                left + "/life",
                "/organizations/riverbend-clinic/steward",
                "/organizations/pinewater-health/attest",
                "/organizations/pinewater-health/reflection",
                "/organizations/pinewater-health/life");
    }

    /** Path of the page that ends the mails of a member's newest saved search, as a mail has it. */
    String stopLink(Person person) {
        String secret = UUID.randomUUID().toString();
        Server.embedded(program)
                .execute(
                        "INSERT INTO one_time_link (token_hash, purpose, subject_id, created_at, expires_at) SELECT SHA2('"
                                + secret
                                + "', 256), 'STOP_SEARCH_MAIL', MAX(s.id), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 DAY"
                                + " FROM saved_search s JOIN account a ON a.member_id = s.member_id WHERE a.email = '"
                                + person.email
                                + "'");
        return "/searches/stop/" + secret;
    }

    /** Path of the page where a sponsor replies to what the leader wrote about a quarter. */
    String sponsorLink(Wire leader, String email) {
        String page = "/organizations/pinewater-health";
        expect(
                leader.send(leader.form(page + "/edit", "edit-organization")
                        .with("sponsorName", "Ingrid Solheim")
                        .with("sponsorEmail", email)
                        .press("save-organization")),
                302);
        expect(
                leader.send(leader.form(page + "/reflection", "reflection-form")
                        .with("moved", "Two clinics ask about language now.")
                        .press("send-reflection")),
                302);
        return Letters.link(new Letters(program).to(email, "/organizations/reply/"));
    }

    /** Path of the page of somebody whose confirmed address ends as those of an organization they have not chosen. */
    String suggested(String name, String email) {
        Wire visitor = new Wire(program);
        HtmlForm form =
                joining(visitor, name, email).with("organization", "not-here").with("named", "Nowhere Yet Aides");
        expect(visitor.send(form.press("send")), 302);
        String request = Letters.link(new Letters(program).to(email, "/join/"));
        visitor.send(visitor.form(request, "confirm").press("yes"));
        return request;
    }

    /** Path of an organization that has just been approved. */
    private String approved(Wire coordinator, String name) {
        steward(coordinator, name, Person.LEADER);
        return "/organizations/" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    }

    /** The form of an organization, filled in. */
    static HtmlForm applying(Wire visitor, String name, String email) {
        return visitor.form("/organizations/apply", "apply")
                .with("name", name)
                .with("kind", "COMMUNITY_ORGANIZATION")
                .with("region", "NORTHEAST")
                .with("website", "https://example.org/")
                .with("mission", "We walk with families.")
                .with("why", "To learn from others.")
                .with("contactName", "Oluchi Brandvold")
                .with("contactRole", "Director")
                .with("contactEmail", email);
    }

    /** Path of a thread that begins with a poll. */
    String poll(Wire person, String title) {
        forgetDrafts();
        HtmlForm form = person.form("/discussions/new", "start")
                .with("title", title)
                .with("space", "whole-community")
                .with("body", "Which day?")
                .with("post.pollQuestion", "Which day?")
                .with("post.pollKind", "SINGLE")
                .with("post.pollOptions", "Monday\nFriday");
        return path(person.send(form.press("post")));
    }

    /** Where a member agrees to become steward of an organization that has just been approved, and the review that waits for it. */
    List<String> steward(Wire coordinator, String name, Person contact) {
        application(name, contact.email);
        String review = row(coordinator, "/coordinator", "/coordinator/organizations/", name);
        expect(coordinator.send(coordinator.form(review, "approve-form").press("approve")), 302);
        return List.of(Letters.link(new Letters(program).to(contact.email, name + " now belongs")), review);
    }

    /** Path of a coordinator's page for somebody whose organization is not here, while others are applying. */
    String waitingRequest(Wire coordinator, String name, String email) {
        Wire visitor = new Wire(program);
        HtmlForm form =
                joining(visitor, name, email).with("organization", "not-here").with("named", "Nowhere Yet Aides");
        expect(visitor.send(form.press("send")), 302);
        String request = Letters.link(new Letters(program).to(email, "/join/"));
        visitor.send(visitor.form(request, "confirm").press("yes"));
        return row(coordinator, "/me/requests", "/me/requests/", name);
    }

    /** The page where a coordinator decides on the request from an address. */
    static String request(Wire coordinator, String email) {
        String html = coordinator.get("/me/requests").body();
        int at = html.indexOf(email);
        if (at < 0) {
            throw new AssertionError(email + " in the queue");
        }
        int link = html.indexOf("href=\"/me/requests/", at) + 6;
        return html.substring(link, html.indexOf('"', link));
    }

    /** The newest page with such an address beside these words in a list. */
    static String row(Wire person, String list, String prefix, String words) {
        String html = person.get(list).body();
        int at = html.lastIndexOf(words);
        if (at < 0) {
            throw new AssertionError(words + " in " + list);
        }
        int from = html.lastIndexOf("<li", at);
        int link = html.indexOf("href=\"" + prefix, from) + 6;
        return html.substring(link, html.indexOf('"', link));
    }

    /** Path of a link that chooses a new password. */
    String passwordLink(Person person) {
        Wire visitor = new Wire(program);
        Letters letters = new Letters(program).fromNow();
        visitor.send(
                visitor.form("/password", "ask").with("email", person.email).press("send"));
        return Letters.link(letters.to(person.email, "/password/"));
    }

    /** Where an answer leads, without what only names a place on the page. */
    private String path(HttpResponse<String> answer) {
        expect(answer, 302);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replace(program.url(), "")
                .replaceAll("[?#].*", "");
    }

    private static void expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.uri() + " answered " + answer.statusCode() + "\n"
                    + answer.body().replaceAll("(?s).*<main", "<main"));
        }
    }
}
