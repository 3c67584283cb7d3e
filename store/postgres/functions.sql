-- What the views and checks use of SQLite and PostgreSQL lacks, with SQLite's meaning. Made in the store's own schema.

CREATE OR REPLACE FUNCTION iif(condition boolean, yes anycompatible, no anycompatible) RETURNS anycompatible
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT CASE WHEN condition THEN yes ELSE no END $$;

-- Half away from zero, as SQLite does it: the binary value is taken exactly, and a half that it misses by less than
-- 3e-16 of itself counts as one.
CREATE OR REPLACE FUNCTION round(value double precision, digits integer) RETURNS double precision
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
    SELECT CASE
        WHEN abs(value) >= 4503599627370496 THEN value  -- 2^52: no digits after the point
        ELSE sign(value) * round((
            trunc(abs(value))::bigint
            + trunc((abs(value) - trunc(abs(value))) * 1073741824)::bigint * 0.000000000931322574615478515625  -- 2^-30
            + ((abs(value) * 1073741824 - trunc(abs(value) * 1073741824)) * 1073741824)::bigint
                * 0.000000000000000000867361737988403547205962240695953369140625  -- 2^-60
            + CASE WHEN abs(value) < 2.0 ^ (3 * (15 - digits)) THEN (abs(value) * 3e-16)::numeric ELSE 0 END
        )::numeric, digits)::double precision + 0.0
    END
$$;

-- '%d': the whole part; anything else is taken for '%.15g'.
CREATE OR REPLACE FUNCTION printf(format text, value double precision) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET extra_float_digits = 0
AS $$ SELECT CASE WHEN format = '%d' THEN trunc(value)::numeric::text ELSE value::text END $$;

-- Of a day YYYY-MM-DD; knows %d, %m and %Y.
CREATE OR REPLACE FUNCTION strftime(format text, day text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
    SELECT replace(replace(replace(format, '%d', substr(day, 9, 2)), '%m', substr(day, 6, 2)), '%Y', substr(day, 1, 4))
$$;

-- Whether `value` is like `pattern`, where * stands for any text, ? for any letter, [...] for one of its letters.
CREATE OR REPLACE FUNCTION glob(pattern text, value text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
    SELECT value ~ ('^(?:' || replace(replace(regexp_replace(pattern, '([.+^$(){}|\\])(?![^[]*\])', '\\\1', 'g'),
                                              '*', '.*'), '?', '.') || ')$')
$$;

-- For full text: words(stems) @@ to_tsquery('simple', 'сертификат').
CREATE OR REPLACE FUNCTION words(value text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT to_tsvector('simple'::regconfig, left(value, 200000)) $$;
