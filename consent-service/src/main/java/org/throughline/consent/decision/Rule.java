package org.throughline.consent.decision;

/** What one basis of disclosure asks for: a pure function of what is on file, for one item. */
public sealed interface Rule
        permits ConsentBasis,
                ParticipatingAgencyBasis,
                DirectoryBasis,
                SchoolOfficialBasis,
                EmergencyBasis,
                ChildWelfareBasis,
                AbuseReportBasis,
                CourtOrderBasis,
                AgreementBasis,
                ImmunizationBasis,
                FamilyAccessBasis {
    /** May this item leave on this basis? */
    Verdict judge(Matter matter);
}
