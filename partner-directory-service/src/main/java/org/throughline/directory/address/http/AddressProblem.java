package org.throughline.directory.address.http;

import org.throughline.kit.problem.Problem;

/** What an upload of address points is refused for. */
enum AddressProblem implements Problem {
    UPLOAD_RUNNING(409, "Another file of the district is being read.");

    private final int status;
    private final String title;

    AddressProblem(int status, String title) {
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
        return "Read the address points to see how far it is.";
    }
}
