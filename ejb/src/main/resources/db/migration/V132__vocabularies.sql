-- Other words for a curated word: synonyms, by which it is found, and former slugs, whose addresses lead on.
CREATE TABLE term_alias (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    vocabulary VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    slug       VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    label      VARCHAR(120) NOT NULL,
    former     BOOLEAN      NOT NULL,
    term_id    BIGINT       NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY term_alias_slug (vocabulary, slug),
    KEY term_alias_term (term_id),
    CONSTRAINT term_alias_term_fk FOREIGN KEY (term_id) REFERENCES term (id) ON DELETE CASCADE
);

INSERT INTO term_alias (vocabulary, slug, label, former, term_id)
SELECT t.vocabulary, s.slug, s.label, FALSE, t.id
FROM term t
    JOIN (SELECT 'transportation' AS term, 'rides' AS slug, 'Rides' AS label
          UNION ALL SELECT 'doulas', 'birth-workers', 'Birth workers'
          UNION ALL SELECT 'interpreters', 'translators', 'Translators'
          UNION ALL SELECT 'mental-health-and-recovery', 'behavioral-health', 'Behavioral health') s ON s.term = t.slug
WHERE t.vocabulary = 'TOPIC';
