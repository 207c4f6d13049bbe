package org.throughline.directory.hsds.sheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The states, districts and territories that an address of the Postal Service may end with. */
final class UsStates {

    private static final String ALL =
            """
            AL Alabama
            AK Alaska
            AS American Samoa
            AZ Arizona
            AR Arkansas
            CA California
            CO Colorado
            CT Connecticut
            DE Delaware
            DC District of Columbia
            FM Federated States of Micronesia
            FL Florida
            GA Georgia
            GU Guam
            HI Hawaii
            ID Idaho
            IL Illinois
            IN Indiana
            IA Iowa
            KS Kansas
            KY Kentucky
            LA Louisiana
            ME Maine
            MH Marshall Islands
            MD Maryland
            MA Massachusetts
            MI Michigan
            MN Minnesota
            MS Mississippi
            MO Missouri
            MT Montana
            NE Nebraska
            NV Nevada
            NH New Hampshire
            NJ New Jersey
            NM New Mexico
            NY New York
            NC North Carolina
            ND North Dakota
            MP Northern Mariana Islands
            OH Ohio
            OK Oklahoma
            OR Oregon
            PW Palau
            PA Pennsylvania
            PR Puerto Rico
            RI Rhode Island
            SC South Carolina
            SD South Dakota
            TN Tennessee
            TX Texas
            UT Utah
            VT Vermont
            VA Virginia
            VI Virgin Islands
            WA Washington
            WV West Virginia
            WI Wisconsin
            WY Wyoming
            """;

    private static final Map<String, String> CODES = codes();

    private UsStates() {}

    /** The code of a state that is written as its code or its name, in whatever letters, with full stops or without. */
    static Optional<String> code(String written) {
        return Optional.ofNullable(CODES.get(plain(written)));
    }

    private static String plain(String written) {
        return written.replace(".", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        ALL.lines().forEach(line -> {
            String code = line.substring(0, 2);
            codes.put(plain(code), code);
            codes.put(plain(line.substring(3)), code);
        });
        return Map.copyOf(codes);
    }
}
