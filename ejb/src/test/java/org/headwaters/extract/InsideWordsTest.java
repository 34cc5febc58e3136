package org.headwaters.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InsideWordsTest {

    @ParameterizedTest
    @CsvSource({
        "doula,            +doula*",
        "home-visits,      +home* +visits*",
        "D'Souza,          +Souza*",
        "Ñandú,            +Ñandú*",
        "'\"free lunch\"', +free* +lunch*"
    })
    void aWordIsSoughtByHowItsPartsBegin(String typed, String sought) {
        assertThat(InsideWords.sought(typed)).isEqualTo(sought);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "to", "+-*", "@5", "(~<>\")"})
    void whatTheIndexDoesNotKnowIsNotAskedFor(String typed) {
        assertThat(InsideWords.sought(typed)).isEmpty();
    }

    @Test
    void noSignOfTheIndexsOwnLanguageComesThrough() {
        assertThat(InsideWords.sought("+apple -pear ~fig* >kiwi <plum (nut) \"date\" @4 it's%_!"))
                .isEqualTo("+apple* +pear* +fig* +kiwi* +plum* +nut* +date*");
    }
}
