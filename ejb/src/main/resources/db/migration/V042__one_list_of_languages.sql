-- Members and resources use one list of languages: Karen and Chinese had two names.
UPDATE resource SET language = 'KSW' WHERE language = 'KAR';
UPDATE resource SET language = 'ZH_HANT' WHERE language = 'ZH';
