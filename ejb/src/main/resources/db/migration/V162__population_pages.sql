-- What coordinators write about a population: who is meant, and where figures about them come from.
CREATE TABLE population_page (
    term_id         BIGINT      NOT NULL,
    definition      TEXT        NOT NULL,
    definition_html TEXT        NOT NULL,
    sources         TEXT        NOT NULL,
    sources_html    TEXT        NOT NULL,
    changed_by      BIGINT      NOT NULL,
    changed_at      DATETIME(6) NOT NULL,
    version         INT         NOT NULL,
    PRIMARY KEY (term_id),
    KEY population_page_changer (changed_by),
    CONSTRAINT population_page_term_fk FOREIGN KEY (term_id) REFERENCES term (id) ON DELETE CASCADE,
    CONSTRAINT population_page_changer_fk FOREIGN KEY (changed_by) REFERENCES member (id)
);
