-- 'lower' where an indicator tells of something that there should be little of: complaints, days of waiting.
ALTER TABLE indicators ADD COLUMN better TEXT CHECK (better = 'lower');
