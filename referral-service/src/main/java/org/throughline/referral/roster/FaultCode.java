package org.throughline.referral.roster;

/** What is wrong with a package, a file, a row or a field. The words never repeat what was found there. */
public enum FaultCode {
    NOT_A_ZIP("The upload is not a readable zip archive."),
    TOO_MANY_ENTRIES("The archive holds more files than a roster has."),
    TOO_LARGE("The unpacked content is larger than the limit."),
    RATIO_TOO_HIGH("The file is packed more densely than real data ever is."),
    UNEXPECTED_PATH("Files lie at the top of the archive, in no folder."),
    DUPLICATE_ENTRY("The archive holds two files of this name."),
    FILE_MISSING("The manifest announces the file, and it is not there."),
    MANIFEST_INCOMPLETE("The manifest does not say enough about this file."),
    UNSUPPORTED_VERSION("Only OneRoster 1.1 and 1.2 are read."),
    WRONG_ENCODING("The file is not UTF-8 text from here on."),
    UNCLOSED_QUOTE("A quoted field that begins here is never closed."),
    EMPTY_FILE("The file has no header row."),
    MISSING_COLUMN("A required column is not in the header row."),
    DUPLICATE_COLUMN("The header row names the column twice."),
    WRONG_FIELD_COUNT("The row has another number of fields than the header row."),
    REQUIRED("A value is required."),
    TOO_LONG("The value is longer than the limit."),
    UNKNOWN_CODE("The value is not in the code list."),
    MALFORMED_DATE("The value is not a date (YYYY-MM-DD), or not a possible one."),
    MALFORMED_BOOLEAN("The value is neither true nor false."),
    MALFORMED_LANGUAGE("The value is not a language tag such as es or ht."),
    MALFORMED_EMAIL("The value is not an e-mail address."),
    MALFORMED_PHONE("The value is not a telephone number with 7 to 15 digits."),
    DUPLICATE_ID("An earlier row of the file has the same identifier."),
    UNKNOWN_REFERENCE("The value refers to something that is not in the roster, or was refused."),
    CONTRADICTS_EARLIER_ROW("An earlier row says something else about the same person."),
    NO_SCHOOL("The student belongs to no school."),
    NO_ROLE("No row says which role the user has."),
    MANY_MISSING("So many students are missing that the file may be cut short: none was marked as left.");

    private final String message;

    FaultCode(String message) {
        this.message = message;
    }

    public String message() {
        return message;
    }
}
