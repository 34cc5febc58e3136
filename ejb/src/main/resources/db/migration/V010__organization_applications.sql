-- Each mail about an application brings its own link to the same page: only hashes of secrets are kept, so the first cannot be repeated.
CREATE TABLE application_link (
    token_hash     CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    application_id BIGINT      NOT NULL,
    created_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (token_hash),
    KEY application_link_application (application_id),
    CONSTRAINT application_link_application_fk FOREIGN KEY (application_id) REFERENCES organization_application (id)
);

-- The audit log is filtered by action and outcome, newest first.
CREATE INDEX audit_entry_action ON audit_entry (action, id);
CREATE INDEX audit_entry_outcome ON audit_entry (outcome, id);

-- The list of organizations.
CREATE INDEX organization_list ON organization (state, name, id);
