package org.headwaters.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedNumberTest {

    @ParameterizedTest
    @CsvSource({
        "10.1000/xyz123, doi:10.1000/xyz123, https://doi.org/10.1000/xyz123",
        "https://doi.org/10.1000/xyz123, doi:10.1000/xyz123, https://doi.org/10.1000/xyz123",
        "DOI: 10.1000/xyz123, doi:10.1000/xyz123, https://doi.org/10.1000/xyz123",
        "PMID: 31452104, PMID 31452104, https://pubmed.ncbi.nlm.nih.gov/31452104/",
        "https://pubmed.ncbi.nlm.nih.gov/31452104/, PMID 31452104, https://pubmed.ncbi.nlm.nih.gov/31452104/",
        "ISBN 978-0-306-40615-7, ISBN 9780306406157, ''",
        "0-306-40615-2, ISBN 0306406152, ''",
        "0-8044-2957-x, ISBN 080442957X, ''"
    })
    void isReadInAllTheUsualWays(String typed, String words, String address) {
        assertThat(PublishedNumber.of(typed)).contains(new PublishedNumber(words, address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "978-0-306-40615-8",
                "0306406153",
                "10.1/x",
                "soon",
                "10.1000/x y",
                "10.1000/\"onclick",
                "javascript:10.1000/x",
                "978030640615X",
                "1234567890123456789"
            })
    void isNoneWhereADigitIsWrongOrItIsSomethingElse(String typed) {
        assertThat(PublishedNumber.of(typed)).isEmpty();
    }

    @Test
    void whatIsStoredIsReadAgain() {
        PublishedNumber.of("10.1000/xyz123").ifPresent(number -> assertThat(PublishedNumber.of(number.words()))
                .contains(number));
    }
}
