package org.headwaters.acceptance;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headwaters.acceptance.Visit.Person;

/**
 * The things the authority matrix is tried on, and the people who try. Each thing has a name that the table writes in braces. What can
 * be made by a form is made by one.
 */
final class AuthorityWorld {

    /** The sample's password of {@link Person#MEMBER}; everybody here has it. */
    static final String PASSWORD = Person.MEMBER.password;

    private static final Pattern NAME = Pattern.compile("\\{([a-z0-9-]+)}");
    private static final Pattern THREAD = Pattern.compile("/discussions/((\\d+)/[^?#]+)");
    private static final String NOBODYS_SECRET = "A".repeat(43);
    private static final String HERE = "hearth-and-harvest";

    private final Program program;
    private final Kept database;
    private final Occasion occasion;
    private final Map<Role, String> cookies = new EnumMap<>(Role.class);
    private final Map<Role, Wire> wires = new EnumMap<>(Role.class);
    private final Map<String, String> names = new HashMap<>();
    /** Secrets of links: only {@link Role#APPLICANT} holds them. */
    private final Map<String, String> secrets = new HashMap<>();

    private final String one = UUID.randomUUID().toString().substring(0, 8);

    AuthorityWorld(Program program, Kept database) {
        this.program = program;
        this.database = database;
        this.occasion = new Occasion(program);
        occasion.forgetTries();
        people();
        rooms();
        talk();
        library();
        organizations();
        requests();
        ownThings();
        introductions();
        occasion.forgetTries();
    }

    /** Somebody's browser, signed in as at the beginning whatever was tried before. */
    Wire browser(Role role) {
        return wires.computeIfAbsent(role, who -> new Wire(program)).withCookie(cookies.getOrDefault(role, ""));
    }

    /** The text with the things' names put in, as this role knows them. */
    String filled(String text, Role role) {
        Matcher name = NAME.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (name.find()) {
            name.appendReplacement(filled, Matcher.quoteReplacement(thing(name.group(1), role)));
        }
        return name.appendTail(filled).toString();
    }

    private String thing(String name, Role role) {
        if (secrets.containsKey(name)) {
            return role == Role.APPLICANT ? secrets.get(name) : NOBODYS_SECRET;
        }
        return switch (name) {
            case "fresh" -> UUID.randomUUID().toString().substring(0, 8);
            case "self" -> role.handle;
            case "password" -> PASSWORD;
            default -> {
                String value = names.get(name);
                if (value == null) {
                    throw new AssertionError("AuthorityWorld has nothing called " + name);
                }
                yield value;
            }
        };
    }

    private void people() {
        for (Role role : Role.values()) {
            if (role.handle.isEmpty()) {
                continue;
            }
            String secret = (role.name().replace('_', '-') + UUID.randomUUID() + "A".repeat(43)).substring(0, 43);
            cookies.put(role, "headwaters=" + secret);
            String id = member(role);
            database.execute("INSERT INTO device (member_id, token_hash, rotated_at, kept, label, created_at,"
                    + " last_seen_at, expires_at) VALUES (" + id + ", '" + sha256(secret) + "', UTC_TIMESTAMP(6), TRUE,"
                    + " 'The matrix', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 DAY)");
            database.execute("UPDATE account SET password_hash = (SELECT password_hash FROM (SELECT * FROM account) a"
                    + " WHERE a.email = '" + Person.MEMBER.email + "') WHERE member_id = " + id);
            names.put(role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-id", id);
            names.put(role.name().toLowerCase(Locale.ROOT).replace('_', '-'), role.handle);
        }
        database.execute("UPDATE member SET coordinator = TRUE WHERE handle = '" + Role.COORDINATOR.handle + "'");
        names.put("owner-email", database.value("SELECT email FROM account WHERE member_id = " + member(Role.OWNER)));
    }

    private void rooms() {
        for (String room : List.of("room", "target", "elsewhere", "plaza")) {
            database.execute(
                    "INSERT INTO space (slug, name, purpose, kind, visibility, open_to_join, position, created_at,"
                            + " version) VALUES ('matrix-" + room + "-" + one + "', 'Matrix " + room
                            + "', 'For the matrix', 'WORKGROUP', 'OWN',"
                            + " TRUE, 900, UTC_TIMESTAMP(6), 0)");
            names.put(room, "matrix-" + room + "-" + one);
            names.put(room + "-id", database.value("SELECT id FROM space WHERE slug = '" + names.get(room) + "'"));
        }
        database.execute("UPDATE space SET visibility = 'MEMBERS' WHERE slug = '" + names.get("plaza") + "'");
        for (Role role : Role.values()) {
            boolean inside = role == Role.MEMBER || role == Role.OWNER || Role.ENDED.contains(role);
            if (inside) {
                joins("room", role, false);
            }
        }
        joins("room", Role.LEAD, true);
        joins("target", Role.LEAD, true);
        joins("elsewhere", Role.OTHER_LEAD, true);
        joins("elsewhere", Role.OUTSIDER, false);
        names.put("open", "health-coverage");
        names.put("members-only", "racial-equity");
    }

    private void talk() {
        String page = start("thread", Role.OWNER, "Kept among ourselves", "DISCUSSION");
        reply(page, Role.MEMBER, "An answer from inside.");
        reply(page, Role.OWNER, "Thank you.");
        reply(page, Role.OWNER, "Words to be taken back.");
        reply(page, Role.MEMBER, "Words that a lead takes away.");
        String thread = "/discussions/" + names.get("thread");
        Wire owner = browser(Role.OWNER);
        done(owner.send(owner.form(thread + "/posts/3/edit", "edit")
                .with("body", "Thank you all.")
                .press("save")));
        done(owner.send(owner.form(thread + "/posts/4/remove", "remove-form").press("remove")));
        Wire lead = browser(Role.LEAD);
        done(lead.send(lead.form(thread + "/posts/5/remove", "remove-form")
                .with("reason", "Not here.")
                .press("remove")));
        for (int number = 1; number <= 5; number++) {
            names.put(
                    "post" + number,
                    database.value("SELECT id FROM post WHERE thread_id = " + names.get("thread") + " AND number = "
                            + number));
        }
        String question = start("question", Role.OWNER, "What helped you", "QUESTION");
        reply(question, Role.MEMBER, "This helped us.");
        String answered = start("answered", Role.OWNER, "What helped you before", "QUESTION");
        reply(answered, Role.MEMBER, "That helped us.");
        String barrier = start("barrier", Role.OWNER, "What is in the way", "BARRIER");
        reply(barrier, Role.MEMBER, "A way around.");
        String solved = start("solved", Role.OWNER, "What was in the way", "BARRIER");
        reply(solved, Role.MEMBER, "The way around.");
        for (String name : List.of("question", "answered", "barrier", "solved")) {
            names.put(
                    name + "-post",
                    database.value("SELECT id FROM post WHERE thread_id = " + names.get(name) + " AND number = 2"));
        }
        press(answered, "acts", "accept", names.get("answered-post"), Role.OWNER);
        press(solved, "acts", "solve", names.get("solved-post"), Role.OWNER);
        String tried = start("tried", Role.OWNER, "What else was in the way", "BARRIER");
        reply(tried, Role.MEMBER, "Another way around.");
        names.put(
                "tried-post",
                database.value("SELECT id FROM post WHERE thread_id = " + names.get("tried") + " AND number = 2"));
        press(tried, "acts", "solve", names.get("tried-post"), Role.OWNER);
        press(tried, "acts", "works", names.get("tried-post"), Role.LEAD);
        press(
                start("joined", Role.OWNER, "Who joins us", "COLLABORATION"),
                "acts",
                "interest",
                names.get("joined"),
                Role.LEAD);
        start("search", Role.OWNER, "Who would join us", "COLLABORATION");
        press(
                start("over", Role.OWNER, "Who would have joined us", "COLLABORATION"),
                "acts",
                "endSearch",
                names.get("over"),
                Role.OWNER);
        start("other", Role.OWNER, "A second talk", "DISCUSSION");
        start("closed", Role.OWNER, "A talk that is over", "DISCUSSION");
        done(lead.send(lead.form("/discussions/" + names.get("closed") + "/care?do=close", "act-form")
                .with("learned", "That it helps.")
                .press("close")));
        start("poll-thread", Role.OWNER, "Which day", "DISCUSSION");
        start("wide", Role.OWNER, "Open to all of us", "DISCUSSION");
        names.put("wide-post", database.value("SELECT id FROM post WHERE thread_id = " + names.get("wide")));
        poll("poll-thread", "");
        poll("wide", "wide-");
    }

    private void poll(String thread, String before) {
        names.put(
                before + "poll",
                database.value("SELECT id FROM poll WHERE post_id = (SELECT id FROM post WHERE thread_id = "
                        + names.get(thread) + ")"));
        names.put(
                before + "option",
                database.value("SELECT MIN(id) FROM poll_option WHERE poll_id = " + names.get(before + "poll")));
    }

    private String start(String name, Role role, String title, String type) {
        Wire person = browser(role);
        HtmlForm form = person.form("/discussions/new", "start")
                .with("title", title + " " + one)
                .with("type", type)
                .with("space", names.get(name.equals("wide") ? "members-only" : "room"))
                .with("body", "Sturgeon-" + name + " words.");
        if (type.equals("COLLABORATION")) {
            form = form.with("post.need", "Two hands")
                    .with("post.offer", "Two hands")
                    .with("post.deadline", LocalDate.now().plusDays(60).toString());
        }
        if (name.equals("poll-thread") || name.equals("wide")) {
            form = form.with("post.pollQuestion", "Which day?")
                    .with("post.pollKind", "SINGLE")
                    .with("post.pollOptions", "Monday\nFriday");
        }
        HttpResponse<String> answer = done(person.send(form.press("post")));
        Matcher path = THREAD.matcher(place(answer));
        if (!path.find()) {
            throw new AssertionError("No thread at " + place(answer));
        }
        names.put(name, path.group(2));
        names.put(name + "-title", title + " " + one);
        names.put(name + "-page", path.group(1));
        return "/discussions/" + path.group(1);
    }

    private void reply(String thread, Role role, String words) {
        Wire person = browser(role);
        done(person.send(person.form(thread, "reply-form").with("body", words).press("post-reply")));
    }

    private void press(String page, String form, String button, String value, Role role) {
        Wire person = browser(role);
        done(person.send(person.form(page, form).with(button, value)));
    }

    private String term(String which) {
        String slug = which + "-word-" + one;
        database.execute("INSERT INTO term (vocabulary, slug, label) VALUES ('TOPIC', '" + slug + "', '" + slug + "')");
        return database.value("SELECT id FROM term WHERE slug = '" + slug + "'");
    }

    private String open(Wire owner, String audience) {
        HtmlForm form = owner.form("/resources/new", "add")
                .with("title", "For " + audience + " " + one)
                .with("description", "A few words.")
                .with("kind", "DOCUMENT")
                .with("audience", audience)
                .with("link", "https://example.org/" + UUID.randomUUID());
        return place(done(owner.send(form.press("share")))).replaceAll("^/resources/(\\d+).*", "$1");
    }

    /** What the owner told of themselves; a member is asked to look after it from now on. */
    private void story(String name, Wire owner, boolean shown) {
        String id = occasion.story(owner, "A story " + name + one, shown).replaceAll("\\D", "");
        names.put(name, id);
        database.execute("UPDATE resource SET offered_to = " + member(Role.MEMBER) + " WHERE id = " + id);
    }

    private String draft(Wire owner) {
        return occasion.draftItem(owner, "A draft " + one).replaceAll("^/resources/(\\d+).*", "$1");
    }

    private void library() {
        Wire owner = browser(Role.OWNER);
        HtmlForm form = owner.form("/resources/new", "add")
                .with("title", "A sheet for the room " + one)
                .with("description", "A few words.")
                .with("kind", "DOCUMENT")
                .with("audience", "SPACE")
                .with("space", names.get("room"));
        done(owner.send(
                form.press("share"), "sheet.txt", "text/plain", ("A sheet " + one).getBytes(StandardCharsets.UTF_8)));
        names.put(
                "resource",
                database.value("SELECT MAX(id) FROM resource WHERE title = 'A sheet for the room " + one + "'"));
        names.put("resource-title", "A sheet for the room " + one);
        names.put("file", database.value("SELECT id FROM stored_file WHERE resource_id = " + names.get("resource")));
        String files = "/resources/" + names.get("resource") + "/files";
        done(owner.send(
                owner.form(files, "add-files").press("add"),
                Map.of(
                        "second.txt", ("Second " + one).getBytes(StandardCharsets.UTF_8),
                        "third.txt", ("Third " + one).getBytes(StandardCharsets.UTF_8))));
        names.put(
                "second-file",
                database.value("SELECT id FROM stored_file WHERE name = 'second.txt' AND resource_id = "
                        + names.get("resource")));
        names.put(
                "third-file",
                database.value("SELECT id FROM stored_file WHERE name = 'third.txt' AND resource_id = "
                        + names.get("resource")));
        done(owner.send(
                owner.form(files + "/" + names.get("second-file"), "new-version")
                        .with("whatChanged", "Shorter")
                        .press("replace"),
                Map.of("second.txt", ("Newer " + one).getBytes(StandardCharsets.UTF_8))));
        names.put(
                "newer-file",
                database.value(
                        "SELECT id FROM stored_file WHERE number = 2 AND resource_id = " + names.get("resource")));
        String given = occasion.shared(owner, "/resources/" + names.get("resource"), "Board " + one);
        secret("shared-link", given);
        occasion.shared(owner, "/resources/" + names.get("resource"), "To be taken back " + one);
        names.put("patients-resource", open(owner, "PATIENTS"));
        names.put("organization-resource", open(owner, "ORGANIZATION"));
        names.put("term", term("first"));
        names.put("second-term", term("second"));
        names.put("draft-item", draft(owner));
        names.put("second-draft", draft(owner));
        String shared = "For all of us " + one;
        names.put("members-resource", shared);
        names.put("members-resource-id", occasion.resource(owner, shared).replaceAll("^/resources/(\\d+).*", "$1"));
        // Each organization has reported on it, so that everybody has a report to take away.
        database.execute(
                "INSERT INTO adoption (resource_id, organization_id, stage, changed, outcome, reason, recorded_by,"
                        + " recorded_at, version) SELECT r.id, o.id, 'PILOTING', '', '', '', r.author_id, NOW(6), 0"
                        + " FROM resource r, organization o WHERE r.id = " + names.get("members-resource-id"));
        String collection =
                occasion.collection(owner, "/resources/" + names.get("members-resource-id"), "A list " + one);
        names.put("collection", collection.replaceAll("\\D", ""));
        names.put("collection-page", names.get("collection") + "/a-list-" + one);
        database.execute("INSERT INTO collection_item (collection_id, position, resource_id, note, added_at) VALUES ("
                + names.get("collection") + ", 2, " + names.get("resource") + ", '', NOW(6))");
        story("story", owner, true);
        story("story-out-of-sight", owner, false);
        names.put("removed", occasion.removed(owner, "Taken out " + one).replaceAll("\\D", ""));
        // A link made by hand, to be taken away.
        database.execute(
                "INSERT INTO content_link (kind, from_resource_id, to_resource_id, made_by, made_at) SELECT 'CAME_FROM', "
                        + names.get("resource") + ", r.id, r.author_id, NOW(6) FROM resource r WHERE r.id = 1");
        // The bytes are the sheet's: what is asked for is who gets them, not what they show.
        database.execute("INSERT INTO attachment (post_id, name, media_type, size, sha256, uploaded_at) SELECT "
                + names.get("post1") + ", name, media_type, size, sha256, uploaded_at FROM stored_file WHERE id = "
                + names.get("file"));
        names.put("attachment", database.value("SELECT MAX(id) FROM attachment"));
        database.execute(
                "REPLACE INTO profile_photo (member_id, token, large_sha256, large_size, small_sha256, small_size,"
                        + " taken_at) SELECT " + member(Role.OWNER)
                        + ", '0123456789abcdef', sha256, size, sha256, size,"
                        + " UTC_TIMESTAMP(6) FROM stored_file WHERE id = " + names.get("file"));
        database.execute(
                "UPDATE profile_entry SET audience = 'MEMBERS', words = '0123456789abcdef' WHERE field = 'PHOTO'"
                        + " AND member_id = " + member(Role.OWNER));
        for (Map.Entry<String, String> field : Map.of(
                        "ABOUT", "SPACES",
                        "CREDENTIALS", "ORGANIZATION",
                        "PHONE", "SELF")
                .entrySet()) {
            database.execute(
                    "INSERT INTO profile_entry (member_id, field, audience, words) VALUES (" + member(Role.OWNER)
                            + ", '" + field.getKey() + "', '" + field.getValue() + "', 'Sturgeon" + field.getKey()
                            + "') ON DUPLICATE KEY UPDATE audience = '" + field.getValue() + "', words = 'Sturgeon"
                            + field.getKey() + "'");
        }
    }

    private void organizations() {
        Wire coordinator = browser(Role.COORDINATOR);
        Wire steward = browser(Role.STEWARD);
        names.put("organization", HERE);
        names.put("organization-id", here());
        String page = "/organizations/" + HERE;
        done(steward.send(steward.form(page + "/edit", "edit-organization")
                .with("sponsorName", "Ingrid Solheim")
                .with("sponsorEmail", "sponsor-" + one + "@example.org")
                .press("save-organization")));
        done(steward.send(steward.form(page + "/reflection", "reflection-form")
                .with("moved", "Two clinics ask about language now.")
                .press("send-reflection")));
        secret("reply-link", Letters.link(new Letters(program).to("sponsor-" + one + "@example.org", "/reply/")));
        database.execute("DELETE FROM organization_reflection WHERE written_by IS NOT NULL AND organization_id ="
                + " (SELECT id FROM organization WHERE slug = 'superior-shore')");
        done(steward.send(steward.form(page + "/recognitions", "add-recognition")
                .with("recognition", "Fair Start Award")
                .with("givenBy", "A council")
                .with("year", "2025")
                .with("evidence", "https://example.org/award")
                .press("add-one")));
        names.put(
                "recognition",
                database.value("SELECT MAX(id) FROM organization_recognition WHERE organization_id = " + here()));
        database.execute(
                "INSERT INTO steward_offer (organization_id, member_id, offered_by, takes_over, state, open_member,"
                        + " offered_at, version) VALUES (" + here() + ", " + member(Role.OWNER) + ", "
                        + member(Role.STEWARD)
                        + ", TRUE, 'OPEN', " + member(Role.OWNER) + ", UTC_TIMESTAMP(6), 0)");
        // The owner belongs to a second one too.
        database.execute("INSERT INTO affiliation (member_id, organization_id, steward, since) VALUES ("
                + member(Role.OWNER) + ", (SELECT id FROM organization WHERE slug = 'manoomin-wellness'), FALSE,"
                + " UTC_TIMESTAMP(6))");
        List<String> lives = occasion.lives(coordinator, one);
        names.put("resting", lives.get(0).replaceAll("^/organizations/|/life$", ""));
        names.put("gone", lives.get(1).replaceAll("^/organizations/|/life$", ""));
        names.put("merged-name", "Leaving Aides " + one);
    }

    private void requests() {
        Wire coordinator = browser(Role.COORDINATOR);
        secret("application-link", occasion.application("Waiting Aides " + one, "waiting-" + one + "@example.org"));
        names.put("application", review("Waiting Aides " + one));
        secret("asked-link", occasion.application("Asked Aides " + one, "asked-" + one + "@example.org"));
        done(coordinator.send(coordinator
                .form("/coordinator/organizations/" + review("Asked Aides " + one), "ask-form")
                .with("question", "Which counties?")
                .press("ask")));
        secret(
                "declined-link",
                occasion.declined(coordinator, "Declined Aides " + one, "declined-" + one + "@example.org"));
        List<String> steward = occasion.steward(coordinator, "Approved Aides " + one, Person.LEADER);
        secret("steward-link", steward.get(0));
        names.put("approved", steward.get(1).replaceAll(".*/", ""));
        secret("unconfirmed-link", occasion.joinRequest("Waiting Ostby " + one, "unconfirmed-" + one + "@example.org"));
        Wire visitor = browser(Role.VISITOR);
        String ours = "ours-" + one + "@example.org";
        done(visitor.send(Occasion.joining(visitor, "Ours Ostby " + one, ours)
                .with("organization", hereSlug())
                .press("send")));
        String link = Letters.link(new Letters(program).to(ours, "/join/"));
        visitor.send(visitor.form(link, "confirm").press("yes"));
        names.put("request", database.value("SELECT id FROM join_request WHERE email = '" + ours + "'"));
        secret(
                "suggested-link",
                occasion.suggested("Solveig Ostby " + one, "solveig-" + one + "@pinewater-health.example.org"));
        names.put(
                "placeless",
                occasion.waitingRequest(coordinator, "Placeless Ostby " + one, "placeless-" + one + "@example.org")
                        .replaceAll(".*/", ""));
        String secret = "P".repeat(10) + UUID.randomUUID().toString().replace("-", "") + "p";
        database.execute("INSERT INTO one_time_link (token_hash, purpose, subject_id, created_at, expires_at) VALUES ('"
                + sha256(secret) + "', 'RESET_PASSWORD', " + member(Role.OWNER)
                + ", UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 20 MINUTE)");
        secret("password-link", secret);
    }

    private void ownThings() {
        Wire owner = browser(Role.OWNER);
        database.execute("INSERT INTO bookmark (member_id, post_id, note, by_mail, created_at, version) VALUES ("
                + member(Role.OWNER) + ", " + names.get("post2") + ", 'Sturgeon-note', FALSE, UTC_TIMESTAMP(6), 0)");
        names.put("bookmark", database.value("SELECT MAX(id) FROM bookmark WHERE member_id = " + member(Role.OWNER)));
        database.execute("INSERT INTO saved_search (member_id, words, narrowed, by_mail, created_at, version) VALUES ("
                + member(Role.OWNER) + ", 'Sturgeon-search', '', FALSE, UTC_TIMESTAMP(6), 0), (" + member(Role.OWNER)
                + ", 'Sturgeon-mailed', '', TRUE, UTC_TIMESTAMP(6), 0)");
        String mine = "SELECT MAX(id) FROM saved_search WHERE member_id = " + member(Role.OWNER);
        names.put("mailed-search", database.value(mine));
        names.put("saved-search", database.value(mine + " AND NOT by_mail"));
        for (String link : List.of("stop-link", "stop-at-once-link")) {
            String stop = UUID.randomUUID().toString();
            database.execute(
                    "INSERT INTO one_time_link (token_hash, purpose, subject_id, created_at, expires_at) VALUES ('"
                            + sha256(stop) + "', 'STOP_SEARCH_MAIL', " + names.get("mailed-search")
                            + ", UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 DAY)");
            secret(link, stop);
        }
        owner.post("/drafts", Wire.form("place", "new-thread", "body", "Sturgeon-draft words."));
        database.execute("INSERT INTO device (member_id, token_hash, rotated_at, kept, label, created_at, last_seen_at,"
                + " expires_at) VALUES (" + member(Role.OWNER) + ", '" + sha256(one) + "', UTC_TIMESTAMP(6), TRUE,"
                + " 'Another', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 DAY)");
        names.put("device", database.value("SELECT id FROM device WHERE token_hash = '" + sha256(one) + "'"));
        // Everybody has one to read, whatever tests before have told them; the member's is the newest, whose page the
        // form is from.
        List<Role> told = new ArrayList<>(List.of(Role.values()));
        told.remove(Role.MEMBER);
        told.add(Role.MEMBER);
        for (Role role : told) {
            database.execute(
                    "INSERT INTO notice (member_id, kind, open_key, post_id, last_post_id, count, actor_id, words,"
                            + " happened_at) SELECT id, 'REPLIES', CONCAT('replies:matrix-', handle), "
                            + names.get("post1") + ", "
                            + names.get("post1") + ", 1, id, '', UTC_TIMESTAMP(6) FROM member WHERE handle = '"
                            + role.handle + "'");
        }
        database.execute("INSERT INTO notice (member_id, kind, open_key, post_id, last_post_id, count, actor_id, words,"
                + " happened_at) VALUES (" + member(Role.OWNER) + ", 'REPLIES', 'replies:matrix', " + names.get("post2")
                + ", " + names.get("post2") + ", 1, " + member(Role.MEMBER) + ", '', UTC_TIMESTAMP(6))");
        names.put("notice", database.value("SELECT MAX(id) FROM notice WHERE open_key = 'replies:matrix'"));
        database.execute("INSERT INTO task_notice (member_id, kind, open_key, subject, path, happened_at) VALUES ("
                + member(Role.OWNER) + ", 'organization-paused', 'matrix', 'x', '/me/requests', UTC_TIMESTAMP(6))");
        names.put("task", database.value("SELECT MAX(id) FROM task_notice WHERE open_key = 'matrix'"));
        HtmlForm answer = owner.form("/me/identity/languages", "answer").with("ownWords", "Sturgeon tongue");
        done(owner.send(answer.with("purpose", "DIRECTORY").press("save")));
        secret("invitation-link", occasion.invitation(owner, "friend-" + one + "@example.org"));
        names.put(
                "invitation",
                database.value("SELECT MAX(id) FROM invitation WHERE inviter_id = " + member(Role.OWNER)));
        // The sample lets some members be found by their languages; here it is the owner alone.
        database.execute("DELETE FROM identity_consent WHERE question = 'LANGUAGES' AND purpose = 'DIRECTORY'");
        database.execute("INSERT INTO identity_consent (member_id, question, purpose, agreed_at) VALUES ("
                + member(Role.OWNER) + ", 'LANGUAGES', 'DIRECTORY', UTC_TIMESTAMP(6))");
    }

    private void introductions() {
        introduction("intro-new", "NEW", "");
        introduction("intro-asked", "ASKED", "ASKED");
        introduction("intro-agreed", "AGREED", "AGREED");
        introduction("intro-done", "INTRODUCED", "AGREED");
        database.execute("UPDATE profile_entry SET audience = 'MEMBERS', words = 'Sturgeon mentoring' WHERE field ="
                + " 'MENTORING_OFFERED' AND member_id = " + member(Role.OWNER));
        database.execute("REPLACE INTO mentor_offer (member_id, capacity, paused, changed_at) VALUES ("
                + member(Role.OWNER) + ", 3, FALSE, UTC_TIMESTAMP(6))");
        mentoring("mentoring-asked", Role.MEMBER, "ASKED");
        mentoring("mentoring-on", Role.LEAD, "ACTIVE");
        database.execute("INSERT INTO mentoring_note (mentoring_id, author_id, words, written_at) VALUES ("
                + names.get("mentoring-on") + ", " + member(Role.LEAD) + ", 'Sturgeon-private', UTC_TIMESTAMP(6))");
        names.put("mentoring-note", database.value("SELECT MAX(id) FROM mentoring_note"));
        Wire coordinator = browser(Role.COORDINATOR);
        done(coordinator.send(coordinator
                .form("/organizations/" + HERE + "/desk", "guest-seats")
                .with("seats", "2")
                .with("seatsUntil", LocalDate.now().plusDays(60).toString())
                .press("give-seats")));
        database.execute("UPDATE member SET joined_at = UTC_TIMESTAMP(6) WHERE id = " + member(Role.OWNER));
    }

    private void introduction(String name, String state, String proposal) {
        database.execute(
                "INSERT INTO introduction_request (asker_id, looking_for, why, tell, name_first, share_email, state,"
                        + " asked_at, waits_since, reason, version) VALUES (" + member(Role.OWNER) + ", 'Sturgeon-"
                        + name
                        + "', 'To learn', '', FALSE, FALSE, '" + state
                        + "', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), '', 0)");
        String id = database.value("SELECT MAX(id) FROM introduction_request");
        names.put(name, id);
        if (!proposal.isEmpty()) {
            database.execute(
                    "INSERT INTO introduction_proposal (request_id, person_id, proposed_by, note, state, open_request,"
                            + " proposed_at, words, share_email) VALUES (" + id + ", " + member(Role.MEMBER) + ", "
                            + member(Role.COORDINATOR) + ", '', '" + proposal + "', "
                            + id + ", UTC_TIMESTAMP(6), '', FALSE)");
        }
    }

    private void mentoring(String name, Role mentee, String state) {
        database.execute(
                "INSERT INTO mentoring (mentor_id, mentee_id, words, state, open_mentee, asked_at, version) VALUES ("
                        + member(Role.OWNER) + ", " + member(mentee) + ", 'Teach me', '" + state + "', "
                        + (state.equals("ASKED") ? member(mentee) : "NULL") + ", UTC_TIMESTAMP(6), 0)");
        names.put(name, database.value("SELECT MAX(id) FROM mentoring"));
    }

    private String review(String name) {
        return database.value("SELECT id FROM organization_application WHERE organization_name = '" + name + "'");
    }

    private String hereSlug() {
        String html = browser(Role.VISITOR).get("/join").body();
        String id = here();
        return html.contains("value=\"" + id + "\"") ? id : HERE;
    }

    private String here() {
        return database.value("SELECT id FROM organization WHERE slug = '" + HERE + "'");
    }

    private void secret(String name, String path) {
        secrets.put(name, path.replaceAll(".*/", ""));
    }

    /** Now that everything is made: those whose time is over. */
    void end() {
        database.execute("UPDATE member SET level = 'GUEST_EXPERT', guest_until = CURRENT_DATE - INTERVAL 2 DAY WHERE"
                + " handle = '" + Role.GUEST_OVER.handle + "'");
        for (Role role : List.of(Role.PAUSED, Role.LEFT, Role.ERASED)) {
            database.execute("UPDATE member SET state = '" + role.name() + "' WHERE handle = '" + role.handle + "'");
        }
    }

    private void joins(String room, Role role, boolean leads) {
        database.execute("INSERT INTO space_membership (space_id, member_id, lead, since) VALUES ("
                + names.get(room + "-id") + ", " + member(role) + ", " + leads + ", UTC_TIMESTAMP(6))");
    }

    private String member(Role role) {
        return database.value("SELECT id FROM member WHERE handle = '" + role.handle + "'");
    }

    private String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(program.url(), "");
    }

    private HttpResponse<String> done(HttpResponse<String> answer) {
        if (answer.statusCode() != 302) {
            throw new AssertionError(answer.uri() + " answered " + answer.statusCode() + "\n"
                    + answer.body().replaceAll("(?s).*<main", "<main"));
        }
        return answer;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
