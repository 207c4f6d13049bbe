package org.throughline.directory.hsds.http;

import org.throughline.kit.problem.Problem;

/** What the directory and its imports refuse. */
enum HsdsProblem implements Problem {
    RECORD_DELETED(410, "The directory had this record, and it was deleted.");

    private final int status;
    private final String title;

    HsdsProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String detail() {
        return "Delete it from any copy.";
    }
}
