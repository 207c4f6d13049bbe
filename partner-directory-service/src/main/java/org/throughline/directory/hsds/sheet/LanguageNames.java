package org.throughline.directory.hsds.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.directory.csv.HeaderWords;

/**
 * Languages by the names that schools use, and their codes: of ISO 639-1 where there is one, else of ISO 639-3. Mandarin is {@code zh}, as
 * registries of locales have it; a few families that students' records know by a code of ISO 639-2 have that.
 */
final class LanguageNames {

    /** Code, then names beyond the English one that the platform knows; those of three letters have no other. */
    private static final String NAMES =
            """
            am: amarico
            ar: arabe, iraqi arabic, levantine arabic, egyptian arabic
            bn: bengali
            bo: tibetan
            de: aleman
            en: ingles
            es: espanol, castellano, castilian
            fa: farsi, persa
            fr: frances, francais
            gn: guarani
            he: hebreo
            hi: hindu
            ht: haitian, haitian kreyol, kreyol, kreyol ayisyen, creole haitian, criollo haitiano
            it: italiano
            ja: japones
            km: cambodian, central khmer
            ko: coreano
            ku: kurdish
            lo: laotian
            lg: luganda
            mh: ebon
            mr: marathi
            my: myanmar
            ny: chichewa, chewa
            ff: fula, fulani, pulaar, fulfulde
            nv: dine
            oj: ojibwe, anishinaabe, anishinaabemowin
            om: afaan oromo, oromiffa
            or: oriya
            pa: panjabi
            pl: polaco
            ps: pushto, pashtu
            pt: portugues, brazilian portuguese
            qu: quichua
            ro: moldovan, rumano
            rn: kirundi
            ru: ruso
            si: sinhalese
            so: somali maxaa
            sw: kiswahili
            ti: tigrigna
            tl: pilipino
            to: tonga
            ug: uighur
            uk: ucraniano
            ur: urdu
            vi: vietnamita
            zh: mandarin, simplified chinese, traditional chinese, mandarin chinese, chino, putonghua
            yue: cantonese, cantones
            nan: min nan, hokkien, taiwanese, fujianese
            wuu: wu chinese, shanghainese
            hak: hakka
            cdo: fuzhounese, foochow
            ase: asl, american sign language, sign language american
            sgn: sign language
            chk: chuukese, trukese
            pon: pohnpeian
            kos: kosraean
            yap: yapese
            pau: palauan
            haw: hawaiian
            gil: gilbertese, kiribati
            fil: filipino
            ceb: cebuano, bisaya, visayan
            ilo: ilocano, iloko
            hil: hiligaynon, ilonggo
            pag: pangasinan
            war: waray
            hmn: hmong
            mww: hmong daw, white hmong
            hnj: green hmong, hmong njua, hmong leng
            kar: karen
            ksw: sgaw karen
            kjp: eastern pwo karen, pwo karen
            kyu: karenni, western kayah
            eky: kayah
            cnh: hakha chin, chin hakha, lai
            cfm: falam chin, chin falam
            ctd: tedim chin, chin tedim
            zom: zomi
            lus: mizo
            kac: kachin, jinghpaw
            shn: shan
            mnw: mon
            rhg: rohingya
            prs: dari
            haz: hazaragi
            bal: balochi, baluchi
            kmr: kurmanji
            ckb: sorani, central kurdish
            cld: chaldean, chaldean neo aramaic
            aii: assyrian, assyrian neo aramaic
            syr: syriac
            quc: kiche, quiche
            mam: mam, maya mam
            kjb: qanjobal, kanjobal
            kek: qeqchi, kekchi
            cak: kaqchikel, cakchiquel
            ixl: ixil
            cac: chuj
            knj: akateko, acateco
            jac: popti, jakalteko
            acr: achi
            poc: poqomam
            poh: poqomchi
            tzj: tzutujil
            agu: awakateko
            ctu: chol
            tzo: tzotzil
            tzh: tzeltal
            yua: yucatec maya, yucatec
            nah: nahuatl
            zap: zapotec, zapoteco
            tsz: purepecha
            cab: garifuna
            kea: cape verdean creole, cape verdean, kabuverdianu, kriolu
            kri: krio
            jam: jamaican creole, jamaican patois, patois
            gcf: guadeloupean creole, antillean creole
            lou: louisiana creole
            pcm: nigerian pidgin
            lir: liberian english
            ymm: maay maay, maay, af maay, may may
            din: dinka
            nus: nuer
            ach: acholi, acoli
            luo: luo, dholuo
            kln: kalenjin
            zne: zande
            fur: furlan
            mnk: mandinka
            man: mandingo, manding
            snk: soninke
            kpe: kpelle
            men: mende
            tem: temne, timne
            sus: susu
            fan: fang
            swb: comorian
            run: rundi
            chr: cherokee
            lkt: lakota
            dak: dakota
            esu: yupik, central yupik
            apw: western apache
            hop: hopi
            zun: zuni
            chp: dene
            bla: blackfoot, siksika
            tli: tlingit
            osa: osage
            rom: romani, romany
            ber: berber
            kab: kabyle
            """;

    /** Codes of two letters that were given up. */
    private static final Set<String> FORMER = Set.of("in", "iw", "ji", "mo", "sh", "bh");

    /** Codes of libraries, where ISO 639-2 has two. */
    private static final Map<String, String> OF_LIBRARIES = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("mao", "mi"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"),
            Map.entry("cmn", "zh"),
            Map.entry("pes", "fa"));

    private static final Map<String, String> CODES = codes();

    private LanguageNames() {}

    /** The code of a language by one of its names, or by a code of two or three letters, also with a region behind it. */
    static Optional<String> code(String written) {
        String words = plain(written);
        return Optional.ofNullable(CODES.get(words)).or(() -> Optional.of(words.split(" ", -1)[0])
                .filter(code -> written.strip().matches("[A-Za-z]{2,3}[-_][A-Za-z0-9]{2,8}"))
                .map(CODES::get));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(OF_LIBRARIES);
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.forLanguageTag(code);
            if (code.length() == 2 && !FORMER.contains(code)) {
                codes.put(code, code);
                codes.put(language.getISO3Language(), code);
                codes.put(plain(language.getDisplayLanguage(Locale.ENGLISH)), code);
            }
        }
        NAMES.lines().forEach(line -> {
            String code = line.substring(0, line.indexOf(':'));
            codes.putIfAbsent(code, code);
            Arrays.stream(line.substring(line.indexOf(':') + 1).split(",", -1))
                    .forEach(name -> codes.put(plain(name), codes.get(code)));
        });
        return Map.copyOf(codes);
    }

    /** Apostrophes are written in many ways, or not at all. */
    private static String plain(String name) {
        return HeaderWords.of(name.replaceAll("['\u2018\u2019\u02bc\u02bb`\u00b4]", ""));
    }
}
