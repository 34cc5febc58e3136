package org.headwaters.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.headwaters.member.MemberFilter.Cursor;
import org.junit.jupiter.api.Test;

class MemberFilterTest {

    @Test
    void aCursorSurvivesTheAddress() {
        Cursor cursor = new Cursor("Xiong - Mai, Dr. \u0627", 12);
        assertThat(Cursor.of(cursor.text())).isEqualTo(cursor);
    }

    @Test
    void whatIsNoCursorMeansTheFirstPage() {
        assertThat(Cursor.of(null)).isNull();
        assertThat(Cursor.of("")).isNull();
        assertThat(Cursor.of("-5-x")).isNull();
        assertThat(Cursor.of("9999999999999999999-x")).isNull();
    }
}
