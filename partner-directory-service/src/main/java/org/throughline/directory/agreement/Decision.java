package org.throughline.directory.agreement;

/** What comes of an act on an agreement. */
public sealed interface Decision {

    /**
     * The agreement as it is now.
     *
     * @throws AgreementRefused when the act was refused
     */
    Agreement agreement();

    record Decided(Agreement agreement) implements Decision {}

    record Refused(AgreementRefused.Reason reason) implements Decision {
        @Override
        public Agreement agreement() {
            throw new AgreementRefused(reason);
        }
    }
}
