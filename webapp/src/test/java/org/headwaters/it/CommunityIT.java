package org.headwaters.it;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.headwaters.resource.LibraryByDatabase;
import org.headwaters.search.IndexDump;
import org.headwaters.web.frame.PaceNode;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * All tests inside the server, on one start of it: each deployment costs half a minute, so there is one, and the cases come from the
 * interfaces. It is the WAR that ships, with nothing replaced; the tests lie beside its classes.
 */
@ExtendWith(ArquillianExtension.class)
class CommunityIT
        implements AccountCases,
                AdoptionCases,
                AuditCases,
                CareCases,
                CollectionCases,
                CostCases,
                DiscussionCases,
                DraftCases,
                FileReadingCases,
                IdentityCases,
                GuestSeatCases,
                InvitationCases,
                ItemCases,
                EditCases,
                FileCases,
                JoinCases,
                JoinClockCases,
                LeaveCases,
                LevelCases,
                LibraryWordsCases,
                LinkCases,
                LinkCheckCases,
                MatchCases,
                MoveCases,
                NoticeCases,
                OrganizationLifeCases,
                OutboxCases,
                PaceCases,
                PlanCases,
                ProfileCases,
                RateLimiterCases,
                ReadingCases,
                ReferenceCases,
                RemovalCases,
                ReviewCases,
                SavedSearchCases,
                SchemaCases,
                SearchCases,
                SetUpCases,
                ShelfCases,
                StewardCases,
                TypeCases,
                UseCases,
                VocabularyCases,
                VoiceCases,
                WelcomeCases {

    @Deployment
    static WebArchive community() {
        return ShrinkWrap.create(ZipImporter.class, "headwaters.war")
                .importFrom(new File(System.getProperty("headwaters.it.war")))
                .as(WebArchive.class)
                .addPackage(CommunityIT.class.getPackage())
                .addClass(IndexDump.class)
                .addClass(LibraryByDatabase.class)
                .addClass(PaceNode.class)
                .deleteClass(ServerSetting.class)
                .addAsLibrary(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
    }
}
