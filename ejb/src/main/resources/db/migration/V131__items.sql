-- What is told about an item beside its words, and whether it is shared. An item that is not shared has the audience KEPT, which every
-- visibility clause refuses; wanted_audience remembers who shall see it. NULL in wanted_audience: as audience says.
ALTER TABLE resource
    ADD COLUMN state                VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'SHARED',
    ADD COLUMN wanted_audience      VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN authors              VARCHAR(300) NOT NULL DEFAULT '',
    ADD COLUMN source               VARCHAR(300) NOT NULL DEFAULT '',
    ADD COLUMN made_on              DATE         NULL,
    ADD COLUMN licence              VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN region               VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN channel              VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN tagged_pdf           BOOLEAN      NOT NULL DEFAULT FALSE,
    ADD COLUMN captions             BOOLEAN      NOT NULL DEFAULT FALSE,
    ADD COLUMN plain_text           BOOLEAN      NOT NULL DEFAULT FALSE,
    ADD COLUMN evidence             VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    ADD COLUMN evidence_reviewer_id BIGINT       NULL,
    ADD COLUMN evidence_on          DATE         NULL,
    ADD KEY resource_evidence_reviewer (evidence_reviewer_id),
    ADD KEY resource_kept (author_id, state, updated_at),
    ADD CONSTRAINT resource_kept_is_not_shared CHECK ((state = 'SHARED') = (audience <> 'KEPT')),
    ADD CONSTRAINT resource_evidence_reviewer_fk FOREIGN KEY (evidence_reviewer_id) REFERENCES member (id);

-- What only items of one kind tell: the aim of a project, who a service is for. The enum Fact says which there are.
CREATE TABLE resource_fact (
    resource_id BIGINT      NOT NULL,
    fact        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    words       TEXT        NOT NULL,
    PRIMARY KEY (resource_id, fact),
    CONSTRAINT resource_fact_resource_fk FOREIGN KEY (resource_id) REFERENCES resource (id) ON DELETE CASCADE
);

INSERT INTO term (vocabulary, slug, label)
VALUES
    ('FOCUS_AREA', 'access-to-care', 'Getting care'),
    ('FOCUS_AREA', 'quality-of-care', 'Quality of care'),
    ('FOCUS_AREA', 'workforce', 'Who works in health care'),
    ('FOCUS_AREA', 'data-and-measurement', 'Data and measures'),
    ('FOCUS_AREA', 'community-power', 'Community power'),
    ('FOCUS_AREA', 'social-needs', 'Housing, food, money and rides'),
    ('FOCUS_AREA', 'laws-and-rules', 'Laws and rules'),
    ('FOCUS_AREA', 'trust-and-healing', 'Trust and healing');
