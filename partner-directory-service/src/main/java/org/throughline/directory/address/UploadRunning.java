package org.throughline.directory.address;

/** Another upload of the district is being read. */
public final class UploadRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static void unless(boolean begun) {
        if (!begun) {
            throw new UploadRunning();
        }
    }
}
