package org.throughline.directory.hsds.sheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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

    private UsStates() {}

    /** By name and by code, in small letters. */
    static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        ALL.lines().forEach(line -> {
            String code = line.substring(0, 2);
            codes.put(code.toLowerCase(Locale.ROOT), code);
            codes.put(line.substring(3).toLowerCase(Locale.ROOT), code);
        });
        return Map.copyOf(codes);
    }
}
