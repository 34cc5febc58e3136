package org.headwaters.web.frame;

import java.util.List;

/**
 * All addresses of the site that a view answers: address = folder of views = package of beans. An address once published keeps
 * working. The first route that fits wins, so fixed parts stand before variable ones.
 */
final class Routes {

    static final List<Route> ALL = List.of(
            new Route("/", "home/home"),
            new Route("/about", "home/about"),
            new Route("/ground-rules", "home/ground-rules"),
            new Route("/accessibility", "home/accessibility"),
            new Route("/privacy", "home/privacy"),
            // account
            new Route("/sign-in", "account/sign-in"),
            new Route("/sign-out", "account/sign-out"),
            new Route("/password", "account/ask-password"),
            new Route("/password/{secret}", "account/choose-password"),
            new Route("/set-up/{secret}", "account/set-up"),
            new Route("/me/devices", "account/devices"),
            new Route("/me/account", "account/your-account"),
            new Route("/me/organizations", "members/your-organizations"),
            // discussions
            new Route("/discussions", "discussions/threads"),
            new Route("/discussions/new", "discussions/start-thread"),
            new Route("/discussions/{id}", "discussions/thread"),
            new Route("/discussions/{id}/posts/{number}/edit", "discussions/edit-post"),
            new Route("/discussions/{id}/posts/{number}/history", "discussions/post-history"),
            new Route("/discussions/{id}/posts/{number}/remove", "discussions/remove-post"),
            new Route("/discussions/{id}/care", "discussions/care"),
            new Route("/discussions/{id}/{slug}", "discussions/thread"),
            new Route("/me/drafts", "discussions/drafts"),
            // reactions, content notes
            new Route("/discussions/{id}/posts/{number}/reactions", "voice/who-reacted"),
            new Route("/me/reading", "voice/reading"),
            new Route("/me/following", "following/following"),
            new Route("/me/notices", "notices/notices"),
            new Route("/me/bookmarks", "bookmarks/bookmarks"),
            new Route("/me/bookmarks/{id}", "bookmarks/edit-bookmark"),
            new Route("/me/catch-up", "discussions/catch-up"),
            // spaces
            new Route("/spaces", "spaces/spaces"),
            new Route("/spaces/{slug}", "spaces/space"),
            new Route("/spaces/{slug}/updates", "spaces/updates"),
            // resources
            new Route("/resources", "resources/resources"),
            new Route("/me/resources", "resources/your-resources"),
            new Route("/resources/new", "resources/add-resource"),
            new Route("/resources/{id}", "resources/resource"),
            new Route("/resources/{id}/edit", "resources/edit-resource"),
            new Route("/resources/{id}/adoption", "resources/record-adoption"),
            new Route("/resources/{id}/files", "resources/manage-files"),
            new Route("/resources/{id}/files/{number}", "resources/change-file"),
            new Route("/resources/{id}/files/{number}/versions", "resources/file-versions"),
            new Route("/resources/{id}/files/{number}/changes", "resources/file-changes"),
            new Route("/resources/{id}/links", "resources/resource-links"),
            new Route("/resources/{id}/collect", "resources/collect-resource"),
            new Route("/resources/{id}/{slug}", "resources/resource"),
            new Route("/populations", "populations/populations"),
            new Route("/populations/{slug}", "populations/population"),
            new Route("/populations/{slug}/edit", "populations/edit-population"),
            new Route("/collections", "collections/collections"),
            new Route("/collections/new", "collections/make-collection"),
            new Route("/collections/{id}", "collections/collection"),
            new Route("/collections/{id}/edit", "collections/edit-collection"),
            new Route("/collections/{id}/{slug}", "collections/collection"),
            // organizations
            new Route("/organizations", "organizations/organizations"),
            new Route("/organizations/apply", "organizations/apply"),
            new Route("/organizations/apply/{secret}", "organizations/application"),
            new Route("/organizations/steward/{secret}", "organizations/confirm-steward"),
            new Route("/organizations/reply/{secret}", "organizations/sponsor-reply"),
            new Route("/organizations/{slug}/edit", "organizations/edit-organization"),
            new Route("/organizations/{slug}/recognitions", "organizations/recognitions"),
            new Route("/organizations/{slug}/reflection", "organizations/write-reflection"),
            new Route("/organizations/{slug}/desk", "organizations/steward-desk"),
            new Route("/organizations/{slug}/attest", "organizations/attest"),
            new Route("/organizations/{slug}/steward", "organizations/answer-steward"),
            new Route("/organizations/{slug}/life", "organizations/life"),
            new Route("/organizations/{slug}", "organizations/organization"),
            // members
            new Route("/join", "members/join"),
            new Route("/join/{secret}", "members/join-status"),
            new Route("/members", "members/members"),
            new Route("/members/newcomers", "welcome/newcomers"),
            new Route("/members/{handle}", "members/member"),
            new Route("/me/profile", "members/edit-profile"),
            new Route("/me/profile/photo", "members/edit-photo"),
            new Route("/me/profile/see", "members/see-profile"),
            new Route("/me/requests", "members/join-requests"),
            new Route("/me/requests/{id}", "members/decide-request"),
            new Route("/me/invitations", "invitations/your-invitations"),
            new Route("/invitations/{secret}", "invitations/invitation"),
            // what members tell about themselves
            new Route("/me/identity", "identity/identity"),
            new Route("/me/identity/{slug}", "identity/question"),
            new Route("/representation", "identity/representation"),
            new Route("/coordinator/representation", "identity/representation"),
            new Route("/coordinator/introductions/find", "identity/find"),
            // introductions, mentoring
            new Route("/introductions", "introductions/introductions"),
            new Route("/introductions/new", "introductions/ask"),
            new Route("/introductions/{id}", "introductions/introduction"),
            new Route("/introductions/{id}/answer", "introductions/answer"),
            new Route("/coordinator/introductions", "introductions/queue"),
            new Route("/coordinator/introductions/{id}", "introductions/care"),
            new Route("/mentoring", "mentoring/mentors"),
            new Route("/mentoring/{handle}", "mentoring/ask"),
            new Route("/me/mentoring", "mentoring/yours"),
            new Route("/me/mentoring/{id}", "mentoring/end"),
            new Route("/coordinator/mentoring", "mentoring/notes"),
            // coordinator
            new Route("/coordinator", "coordinator/desk"),
            new Route("/coordinator/organizations", "coordinator/organizations"),
            new Route("/coordinator/organizations/{id}", "coordinator/review-organization"),
            new Route("/coordinator/backup", "coordinator/backup"),
            new Route("/coordinator/audit", "coordinator/audit"),
            new Route("/coordinator/levels", "coordinator/levels"),
            new Route("/coordinator/links", "coordinator/links"),
            new Route("/coordinator/levels/{handle}", "coordinator/level"),
            new Route("/coordinator/vocabularies", "coordinator/vocabularies"),
            new Route("/coordinator/vocabularies/{id}", "coordinator/edit-term"),
            new Route("/coordinator/spaces", "coordinator/spaces"),
            new Route("/coordinator/spaces/{id}", "coordinator/edit-space"),
            // search
            new Route("/search", "search/search"));

    private Routes() {}
}
