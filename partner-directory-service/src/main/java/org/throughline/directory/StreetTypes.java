package org.throughline.directory;

import java.util.HashMap;
import java.util.Map;

/**
 * Kinds of streets and how they are abbreviated: USPS Publication 28, appendix C1, and a few words that are as often abbreviated in
 * streets' names.
 */
final class StreetTypes {

    /** First the abbreviation, then what else is written for it. */
    private static final String WORDS =
            """
            ALY ALLEE ALLEY ALLY
            ANX ANEX ANNEX ANNX
            ARC ARCADE
            AVE AV AVEN AVENU AVENUE AVN AVNUE
            BYU BAYOO BAYOU
            BCH BEACH
            BND BEND
            BLF BLUF BLUFF
            BLFS BLUFFS
            BTM BOT BOTTM BOTTOM
            BLVD BOUL BOULEVARD BOULV
            BR BRNCH BRANCH
            BRG BRDGE BRIDGE
            BRK BROOK
            BRKS BROOKS
            BG BURG
            BGS BURGS
            BYP BYPA BYPAS BYPASS BYPS
            CP CAMP CMP
            CYN CANYN CANYON CNYN
            CPE CAPE
            CSWY CAUSEWAY CAUSWA
            CTR CEN CENT CENTER CENTR CENTRE CNTER CNTR
            CTRS CENTERS
            CIR CIRC CIRCL CIRCLE CRCL CRCLE
            CIRS CIRCLES
            CLF CLIFF
            CLFS CLIFFS
            CLB CLUB
            CMN COMMON
            CMNS COMMONS
            COR CORNER
            CORS CORNERS
            CRSE COURSE
            CT COURT CRT
            CTS COURTS
            CV COVE
            CVS COVES
            CRK CREEK
            CRES CRESCENT CRSENT CRSNT
            CRST CREST
            XING CROSSING CRSSNG
            XRD CROSSROAD
            XRDS CROSSROADS
            CURV CURVE
            DL DALE
            DM DAM
            DV DIV DIVIDE DVD
            DR DRIV DRIVE DRV
            DRS DRIVES
            EST ESTATE
            ESTS ESTATES
            EXPY EXP EXPR EXPRESS EXPRESSWAY EXPW
            EXT EXTENSION EXTN EXTNSN
            EXTS EXTENSIONS
            FLS FALLS
            FRY FERRY FRRY
            FLD FIELD
            FLDS FIELDS
            FLT FLAT
            FLTS FLATS
            FRD FORD
            FRDS FORDS
            FRST FOREST FORESTS
            FRG FORG FORGE
            FRGS FORGES
            FRK FORK
            FRKS FORKS
            FT FORT FRT
            FWY FREEWAY FREEWY FRWAY FRWY
            GDN GARDEN GARDN GRDEN GRDN
            GDNS GARDENS GRDNS
            GTWY GATEWAY GATEWY GATWAY GTWAY
            GLN GLEN
            GLNS GLENS
            GRN GREEN
            GRNS GREENS
            GRV GROV GROVE
            GRVS GROVES
            HBR HARB HARBOR HARBR HRBOR
            HBRS HARBORS
            HVN HAVEN
            HTS HT HEIGHTS
            HWY HIGHWAY HIGHWY HIWAY HIWY HWAY
            HL HILL
            HLS HILLS
            HOLW HLLW HOLLOW HOLLOWS HOLWS
            INLT INLET
            IS ISLAND ISLND
            ISS ISLANDS ISLNDS
            ISLE ISLES
            JCT JCTION JCTN JUNCTION JUNCTN JUNCTON
            JCTS JCTNS JUNCTIONS
            KY KEY
            KYS KEYS
            KNL KNOL KNOLL
            KNLS KNOLLS
            LK LAKE
            LKS LAKES
            LNDG LANDING LNDNG
            LN LANE
            LGT LIGHT
            LGTS LIGHTS
            LF LOAF
            LCK LOCK
            LCKS LOCKS
            LDG LDGE LODG LODGE
            LOOP LOOPS
            MNR MANOR
            MNRS MANORS
            MDW MEADOW
            MDWS MEADOWS MEDOWS
            ML MILL
            MLS MILLS
            MSN MISSION MISSN MSSN
            MTWY MOTORWAY
            MT MNT MOUNT
            MTN MNTAIN MNTN MOUNTAIN MOUNTIN MTIN
            MTNS MNTNS MOUNTAINS
            NCK NECK
            ORCH ORCHARD ORCHRD
            OPAS OVERPASS
            PKWY PARKWAY PARKWY PKWAY PKY PARKWAYS PKWYS
            PSGE PASSAGE
            PNE PINE
            PNES PINES
            PL PLACE
            PLN PLAIN
            PLNS PLAINS
            PLZ PLAZA PLZA
            PT POINT
            PTS POINTS
            PRT PORT
            PRTS PORTS
            PR PRAIRIE PRR
            RADL RAD RADIAL RADIEL
            RNCH RANCH RANCHES RNCHS
            RPD RAPID
            RPDS RAPIDS
            RST REST
            RDG RDGE RIDGE
            RDGS RIDGES
            RIV RIVER RIVR RVR
            RD ROAD
            RDS ROADS
            RTE ROUTE RT
            SHL SHOAL
            SHLS SHOALS
            SHR SHOAR SHORE
            SHRS SHOARS SHORES
            SKWY SKYWAY
            SPG SPNG SPRING SPRNG
            SPGS SPNGS SPRINGS SPRNGS
            SQ SQR SQRE SQU SQUARE
            SQS SQRS SQUARES
            STA STATION STATN STN
            STRA STRAV STRAVEN STRAVENUE STRAVN STRVN STRVNUE
            STRM STREAM STREME
            ST STREET STRT STR
            STS STREETS
            SMT SUMIT SUMITT SUMMIT
            TER TERR TERRACE
            TRWY THROUGHWAY
            TRCE TRACE TRACES
            TRAK TRACK TRACKS TRK TRKS
            TRFY TRAFFICWAY
            TRL TRAIL TRAILS TRLS
            TUNL TUNEL TUNLS TUNNEL TUNNELS TUNNL
            TPKE TRNPK TURNPIKE TURNPK
            UPAS UNDERPASS
            UN UNION
            UNS UNIONS
            VLY VALLEY VALLY VLLY
            VLYS VALLEYS
            VIA VDCT VIADCT VIADUCT
            VW VIEW
            VWS VIEWS
            VLG VILL VILLAG VILLAGE VILLG VILLIAGE
            VLGS VILLAGES
            VL VILLE
            VIS VIST VISTA VST VSTA
            WALK WALKS
            WAY WY
            WAYS
            WL WELL
            WLS WELLS
            ST SAINT
            CO COUNTY
            """;

    private StreetTypes() {}

    /** The abbreviation of each word. */
    static Map<String, String> byWord() {
        Map<String, String> byWord = new HashMap<>();
        WORDS.lines().map(line -> line.split(" ")).forEach(words -> {
            for (String word : words) {
                byWord.put(word, words[0]);
            }
        });
        return Map.copyOf(byWord);
    }
}
