-- 20,000 items out of the sample's 40, to measure the library. On a database of its own with the sample community:
-- mariadb measured < docs/measure-library.sql
INSERT INTO resource (slug, title, description, html, kind, language, audience, space_id, author_id, organization_id, created_at, updated_at,
    downloads, version, in_use, state, wanted_audience, region, evidence)
SELECT r.slug, CONCAT(r.title, ' ', s.seq), r.description, r.html, r.kind, r.language, r.audience, r.space_id, r.author_id, r.organization_id,
    r.created_at - INTERVAL s.seq HOUR, r.updated_at - INTERVAL s.seq HOUR, r.downloads + s.seq, 0, 0, r.state, r.wanted_audience,
    ELT(1 + s.seq % 4, 'METRO', 'CENTRAL', 'NORTHWEST', NULL), ELT(1 + s.seq % 5, 'BEST', 'PROMISING', 'EMERGING', 'NOVEL', NULL)
FROM resource r JOIN seq_1_to_500 s WHERE r.id <= 40 AND r.state = 'SHARED';

INSERT INTO resource_term (resource_id, term_id)
SELECT n.id, t.term_id FROM resource n JOIN resource o ON o.slug = n.slug AND o.id <= 40 AND n.id > 40
    JOIN resource_term t ON t.resource_id = o.id;

INSERT INTO resource_fact (resource_id, fact, words)
SELECT n.id, f.fact, f.words FROM resource n JOIN resource o ON o.slug = n.slug AND o.id <= 40 AND n.id > 40
    JOIN resource_fact f ON f.resource_id = o.id;

ANALYZE TABLE resource, resource_term, resource_fact;
