package org.headwaters.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.headwaters.account.AccountService;
import org.headwaters.member.SetUpService;
import org.headwaters.platform.gate.Actor;
import org.headwaters.platform.gate.InvalidInput;
import org.junit.jupiter.api.Test;

/** The first coordinator of an empty community. One case, because it can happen once. */
interface SetUpCases {

    @Test
    default void linkMakesTheFirstCoordinatorOnceEvenWhenSentTwiceAtOnce() throws Exception {
        // Other cases make coordinators, and before the first there is none.
        List<Object> others = Inside.list("SELECT id FROM member WHERE coordinator");
        Inside.execute("UPDATE member SET coordinator = FALSE");
        try {
            firstCoordinator();
        } finally {
            others.forEach(id -> Inside.execute("UPDATE member SET coordinator = TRUE WHERE id = ?1", id));
        }
    }

    private static void firstCoordinator() throws Exception {
        SetUpService setUps = Inside.bean(SetUpService.class);
        String secret = setUps.link().orElseThrow();
        assertThat(setUps.open("x".repeat(43))).isFalse();
        assertThatThrownBy(() -> setUps.begin("x".repeat(43), "Eve", "eve@example.org", "let me in, please"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> setUps.begin(secret, "Mai Xiong", "first@example.org", "short"))
                .isInstanceOf(InvalidInput.class);
        assertThat(setUps.open(secret))
                .as("a bad password does not use the link")
                .isTrue();

        List<Object> results = Inside.together(2, Actor.visitor(), () -> {
            setUps.begin(secret, "Mai Xiong", "first@example.org", "open doors and windows");
            return "begun";
        });

        assertThat(results).filteredOn("begun"::equals).hasSize(1);
        assertThat(Inside.count("SELECT COUNT(*) FROM member WHERE coordinator"))
                .isEqualTo(1);
        assertThat(Inside.count("SELECT COUNT(*) FROM audit_entry WHERE action = 'community.begin'"))
                .isEqualTo(1);
        assertThat(setUps.open(secret)).isFalse();
        assertThat(setUps.link()).isEmpty();
        assertThat(Inside.bean(AccountService.class)
                        .signIn("first@example.org", "open doors and windows", false, "Firefox", "10.2.0.1"))
                .isPresent();
    }
}
