-- Short forms of the field and other names, for search alone. Coordinators change them.
INSERT INTO term (vocabulary, slug, label)
VALUES
    ('SHORT_FORM', 'medical-assistance', 'Medical Assistance'),
    ('SHORT_FORM', 'social-drivers-of-health', 'Social drivers of health'),
    ('SHORT_FORM', 'community-health-worker', 'Community health worker'),
    ('SHORT_FORM', 'department-of-health', 'Minnesota Department of Health'),
    ('SHORT_FORM', 'federally-qualified-health-center', 'Federally qualified health center'),
    ('SHORT_FORM', 'limited-english-proficiency', 'Limited English proficiency'),
    ('SHORT_FORM', 'substance-use-disorder', 'Substance use disorder'),
    ('SHORT_FORM', 'clas-standards', 'Culturally and linguistically appropriate services'),
    ('SHORT_FORM', 'needs-assessment', 'Community health needs assessment'),
    ('SHORT_FORM', 'electronic-health-record', 'Electronic health record'),
    ('SHORT_FORM', 'blood-pressure', 'Blood pressure');

INSERT INTO term_alias (vocabulary, slug, label, former, term_id)
SELECT t.vocabulary, s.slug, s.label, FALSE, t.id
FROM term t
    JOIN (SELECT 'medical-assistance' AS term, 'ma' AS slug, 'MA' AS label
          UNION ALL SELECT 'medical-assistance', 'medicaid', 'Medicaid'
          UNION ALL SELECT 'social-drivers-of-health', 'sdoh', 'SDOH'
          UNION ALL SELECT 'social-drivers-of-health', 'social-determinants-of-health', 'Social determinants of health'
          UNION ALL SELECT 'community-health-worker', 'chw', 'CHW'
          UNION ALL SELECT 'community-health-worker', 'promotora', 'Promotora'
          UNION ALL SELECT 'department-of-health', 'mdh', 'MDH'
          UNION ALL SELECT 'federally-qualified-health-center', 'fqhc', 'FQHC'
          UNION ALL SELECT 'limited-english-proficiency', 'lep', 'LEP'
          UNION ALL SELECT 'substance-use-disorder', 'sud', 'SUD'
          UNION ALL SELECT 'clas-standards', 'clas', 'CLAS'
          UNION ALL SELECT 'needs-assessment', 'chna', 'CHNA'
          UNION ALL SELECT 'electronic-health-record', 'ehr', 'EHR'
          UNION ALL SELECT 'blood-pressure', 'hypertension', 'Hypertension') s ON s.term = t.slug
WHERE t.vocabulary = 'SHORT_FORM';
