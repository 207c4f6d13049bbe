package org.throughline.referral.agencylink.http;

/** A page that only says something. */
public record Message(String title, String text) {}
