package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.headwaters.account.AccountService;
import org.headwaters.account.Devices;
import org.headwaters.account.Devices.Seen;
import org.headwaters.account.Recognized;
import org.headwaters.account.SignedIn;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.headwaters.platform.gate.NotFound;
import org.headwaters.platform.limit.TooManyTries;
import org.headwaters.platform.secret.Tokens;
import org.junit.jupiter.api.Test;

/** Signing in, the sign-ins on devices, and links for a new password. */
interface AccountCases {

    String PASSWORD = "upstream stones in spring";

    /** A member with an account; answers the member. */
    static Actor withAccount(String handle) {
        Actor member = Inside.member(handle);
        AccountService accounts = Inside.bean(AccountService.class);
        Inside.become(Actor.program());
        accounts.open(member.memberId(), handle + "@example.org");
        accounts.setPassword(member.memberId(), PASSWORD);
        Inside.become(Actor.visitor());
        return member;
    }

    private static Optional<SignedIn> signIn(String email, String password, boolean keep, String address) {
        return Inside.bean(AccountService.class).signIn(email, password, keep, "Firefox on Linux", address);
    }

    private static Optional<Seen> see(String secret) {
        return Inside.bean(Devices.class).see(secret);
    }

    @Test
    default void rightPasswordSignsInWhateverTheCaseOfTheAddress() {
        Actor ann = withAccount("ann-right");

        SignedIn signedIn =
                signIn(" ANN-right@Example.org ", PASSWORD, false, "10.0.0.1").orElseThrow();

        assertThat(see(signedIn.secret()).map(Seen::actor).map(Actor::memberId)).contains(ann.memberId());
        assertThat(signedIn.keep()).isNull();
        assertThat(Inside.count("SELECT COUNT(*) FROM device WHERE token_hash = ?1", signedIn.secret()))
                .as("the secret itself is nowhere")
                .isZero();
    }

    @Test
    default void wrongPasswordIsRefusedAndWrittenDown() {
        Actor bea = withAccount("bea-wrong");

        assertThat(signIn("bea-wrong@example.org", "not the password", false, "10.0.0.2"))
                .isEmpty();

        assertThat(refusals(bea.memberId())).isEqualTo(1);
    }

    @Test
    default void unknownAddressIsRefusedLikeAWrongPassword() {
        long before = Inside.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'account.sign-in'"
                + " AND outcome = 'refused' AND object_id IS NULL");

        assertThat(signIn("nobody-here@example.org", PASSWORD, false, "10.0.0.3"))
                .isEmpty();

        assertThat(Inside.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'account.sign-in'"
                        + " AND outcome = 'refused' AND object_id IS NULL"))
                .isEqualTo(before + 1);
    }

    @Test
    default void suspendedMemberIsRefusedAndEverySignInEndsAtOnce() {
        Actor cy = withAccount("cy-suspended");
        SignedIn before =
                signIn("cy-suspended@example.org", PASSWORD, true, "10.0.0.4").orElseThrow();

        Inside.execute("UPDATE member SET state = 'SUSPENDED' WHERE id = ?1", cy.memberId());

        assertThat(see(before.secret())).isEmpty();
        assertThat(signIn("cy-suspended@example.org", PASSWORD, true, "10.0.0.4"))
                .isEmpty();
    }

    @Test
    default void eleventhWrongTryIsNotTakenAndItsOwnerElsewhereStillGetsIn() {
        withAccount("dee-guessed");
        for (int i = 0; i < 10; i++) {
            assertThat(signIn("dee-guessed@example.org", "wrong " + i, false, "10.0.1.1"))
                    .isEmpty();
        }

        assertThatThrownBy(() -> signIn("dee-guessed@example.org", PASSWORD, false, "10.0.1.1"))
                .isInstanceOf(TooManyTries.class);
        assertThat(signIn("dee-guessed@example.org", PASSWORD, false, "10.0.1.99"))
                .as("a stranger cannot lock somebody out")
                .isPresent();
    }

    @Test
    default void keptSignInGetsANewSecretAfterADayAndTheOldOneHasAGrace() {
        withAccount("eli-rotates");
        Devices devices = Inside.bean(Devices.class);
        String first = signIn("eli-rotates@example.org", PASSWORD, true, "10.0.0.5")
                .orElseThrow()
                .secret();
        aged(first, "25 HOUR");

        Seen seen = see(first).orElseThrow();
        assertThat(seen.due()).isTrue();
        String second = devices.update(seen, first)
                .map(Recognized::renewed)
                .orElseThrow()
                .secret();

        assertThat(second).isNotEqualTo(first);
        assertThat(see(second)).isPresent();
        Seen beside = see(first).orElseThrow();
        assertThat(devices.update(beside, first))
                .as("a request sent side by side with the renewal")
                .hasValueSatisfying(recognized ->
                        assertThat(recognized.renewed()).as("no second renewal").isNull());
    }

    @Test
    default void copiedSecretEndsAllKeptSignInsOfTheMember() {
        Actor fay = withAccount("fay-copied");
        Devices devices = Inside.bean(Devices.class);
        String first = signIn("fay-copied@example.org", PASSWORD, true, "10.0.0.6")
                .orElseThrow()
                .secret();
        signIn("fay-copied@example.org", PASSWORD, true, "10.0.0.6").orElseThrow();
        aged(first, "25 HOUR");
        String second = devices.update(see(first).orElseThrow(), first)
                .orElseThrow()
                .renewed()
                .secret();
        Inside.execute(
                "UPDATE device SET rotated_at = rotated_at - INTERVAL 3 MINUTE WHERE token_hash = ?1",
                Tokens.hash(second));

        assertThat(devices.update(see(first).orElseThrow(), first)).isEmpty();

        assertThat(Inside.count("SELECT COUNT(*) FROM device WHERE member_id = ?1", fay.memberId()))
                .isZero();
        assertThat(Inside.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'device.copied-secret' AND object_id = ?1",
                        fay.memberId()))
                .isEqualTo(1);
    }

    @Test
    default void renewalsAtOneMomentMakeOneNewSecret() throws Exception {
        withAccount("gil-parallel");
        Devices devices = Inside.bean(Devices.class);
        String first = signIn("gil-parallel@example.org", PASSWORD, true, "10.0.0.7")
                .orElseThrow()
                .secret();
        aged(first, "25 HOUR");

        List<Object> results = Inside.together(
                4, Actor.visitor(), () -> devices.update(see(first).orElseThrow(), first)
                        .orElseThrow());

        assertThat(results).allSatisfy(result -> assertThat(result).isInstanceOf(Recognized.class));
        assertThat(results)
                .filteredOn(result -> ((Recognized) result).renewed() != null)
                .hasSize(1);
    }

    @Test
    default void anotherMembersDeviceIsAsIfItDidNotExist() {
        withAccount("hal-owner");
        Actor other = withAccount("ida-other");
        String secret = signIn("hal-owner@example.org", PASSWORD, true, "10.0.0.8")
                .orElseThrow()
                .secret();
        long device = see(secret).orElseThrow().deviceId();
        Inside.become(other);

        assertThatThrownBy(() -> Inside.bean(AccountService.class).revoke(device))
                .isInstanceOf(NotFound.class);
        assertThat(see(secret)).isPresent();
    }

    @Test
    default void resetLinkWorksOnceAndSignsOutEveryDevice() {
        Actor jo = withAccount("jo-reset");
        AccountService accounts = Inside.bean(AccountService.class);
        String secret = signIn("jo-reset@example.org", PASSWORD, true, "10.0.0.9")
                .orElseThrow()
                .secret();
        accounts.requestReset("jo-reset@example.org", "10.0.0.9");
        String link = lastLink("jo-reset@example.org");

        accounts.choosePassword(link, "four words that differ");

        assertThat(see(secret)).isEmpty();
        assertThat(signIn("jo-reset@example.org", PASSWORD, true, "10.0.0.9")).isEmpty();
        assertThat(signIn("jo-reset@example.org", "four words that differ", true, "10.0.0.9"))
                .isPresent();
        assertThatThrownBy(() -> accounts.choosePassword(link, "four other words here"))
                .isInstanceOf(InvalidInput.class);
        assertThat(jo.memberId()).isPositive();
    }

    @Test
    default void badNewPasswordLeavesTheLinkGood() {
        withAccount("kim-short");
        AccountService accounts = Inside.bean(AccountService.class);
        accounts.requestReset("kim-short@example.org", "10.0.0.10");
        String link = lastLink("kim-short@example.org");

        assertThatThrownBy(() -> accounts.choosePassword(link, "short")).isInstanceOf(InvalidInput.class);

        assertThat(accounts.mayChoosePassword(link)).isTrue();
    }

    private static void aged(String secret, String interval) {
        Inside.execute(
                "UPDATE device SET rotated_at = rotated_at - INTERVAL " + interval
                        + ", created_at = created_at - INTERVAL " + interval + " WHERE token_hash = ?1",
                Tokens.hash(secret));
    }

    private static long refusals(long memberId) {
        return Inside.count(
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'account.sign-in' AND outcome = 'refused'"
                        + " AND object_id = ?1",
                memberId);
    }

    /** The secret of the link in the newest mail. The worker empties a mail it has sent, so the file it wrote is read instead. */
    private static String lastLink(String address) {
        return Mailbox.link(address, "/password/");
    }
}
