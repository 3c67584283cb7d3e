-- Whoever inserts passages puts them into the full-text index, many in one statement: row by row it is written ten times.

DROP TRIGGER passages_inserted;
