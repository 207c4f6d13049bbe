-- What the district has on file about an adult's authority: a reference, sealed by the application under an id of its own.

alter table guardianship
    add column evidence_id uuid,
    add column evidence bytea,
    add column evidence_fingerprint bytea,
    add constraint guardianship_evidence_whole
        check (num_nonnulls(evidence_id, evidence, evidence_fingerprint) in (0, 3));
grant update (evidence_id, evidence, evidence_fingerprint) on guardianship to ${app};
