-- The form asks how a project is to be financed.
ALTER TABLE enquiry ADD COLUMN funding TEXT NOT NULL DEFAULT '' CHECK (length(funding) BETWEEN 0 AND 200);
