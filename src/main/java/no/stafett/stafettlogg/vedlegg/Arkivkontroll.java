package no.stafett.stafettlogg.vedlegg;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tekstdokumenter er arkiver. Her pakkes de ut uten å lagres, og det som kan kjøre, pakke seg ut til noe stort eller hente noe utenfra, avvises. */
final class Arkivkontroll {

    private static final int FLEST_DELER = 2000;
    /** Så mye kan det bli til når det pakkes ut. */
    static final long STOERST = 100L * 1024 * 1024;
    private static final int LES = 64 * 1024;
    /** Bare disse leses; de avgjør hva det er, og hva det henter. */
    private static final int LENGSTE_TEKST = 1024 * 1024;

    private static final Pattern PEKER = Pattern.compile("<(?:[\\w.-]+:)?Relationship\\s[^>]*>");
    private static final Pattern UT = Pattern.compile("TargetMode\\s*=\\s*[\"']External[\"']");
    private static final Pattern LENKE = Pattern.compile("Type\\s*=\\s*[\"'][^\"']*/hyperlink[\"']");

    /** Et bilde eller objekt i et ODT-dokument som ligger et annet sted enn i fila. */
    private static final Pattern HENTER = Pattern.compile("<draw:(?:image|object|object-ole|plugin|applet|floating-frame)"
            + "\\s[^>]*xlink:href\\s*=\\s*[\"'][A-Za-z][A-Za-z0-9+.-]*:");

    private Arkivkontroll() {
    }

    static Filslag kontroller(byte[] fil) {
        Map<String, String> deler = pakkUt(fil);
        if (deler.keySet().stream().map(navn -> navn.toLowerCase(Locale.ROOT)).anyMatch(Arkivkontroll::kanKjoere)) {
            throw FilenSlipperIkkeInn.farlig();
        }
        if (deler.containsKey("[Content_Types].xml") && deler.containsKey("word/document.xml")) {
            krevUtenFremmed(deler);
            return Filslag.DOCX;
        }
        if (Filslag.ODT.medietype().equals(deler.getOrDefault("mimetype", "").strip()) && deler.containsKey("content.xml")) {
            if (deler.entrySet().stream().anyMatch(del -> del.getKey().endsWith(".xml") && HENTER.matcher(del.getValue()).find())) {
                throw FilenSlipperIkkeInn.farlig();
            }
            return Filslag.ODT;
        }
        throw FilenSlipperIkkeInn.feilSlag();
    }

    private static boolean kanKjoere(String navn) {
        return navn.contains("vbaproject") || navn.contains("vbadata") || navn.startsWith("basic/") || navn.startsWith("scripts/")
                || navn.contains("activex") || navn.contains("/embeddings/") || navn.startsWith("object ")
                || navn.matches(".*\\.(exe|dll|js|vbs|bat|cmd|ps1|jar|html?|hta|lnk|scr|class)");
    }

    /** Et dokument som henter malen sin fra en annen maskin, kan hente hva som helst. En vanlig lenke i teksten er ikke det. */
    private static void krevUtenFremmed(Map<String, String> deler) {
        boolean henter = deler.entrySet().stream().filter(del -> del.getKey().toLowerCase(Locale.ROOT).endsWith(".rels")).map(Map.Entry::getValue)
                .anyMatch(tekst -> tekst.length() >= LENGSTE_TEKST || tekst.indexOf('\0') >= 0 || PEKER.matcher(tekst).results()
                        .map(MatchResult::group).anyMatch(peker -> UT.matcher(peker).find() && !LENKE.matcher(peker).find()));
        boolean makro = deler.getOrDefault("[Content_Types].xml", "").contains("macroEnabled");
        if (henter || makro) {
            throw FilenSlipperIkkeInn.farlig();
        }
    }

    private static Map<String, String> pakkUt(byte[] fil) {
        Map<String, String> deler = new HashMap<>();
        long igjen = STOERST;
        try (ZipInputStream arkiv = new ZipInputStream(new ByteArrayInputStream(fil), StandardCharsets.UTF_8)) {
            for (ZipEntry del = arkiv.getNextEntry(); del != null; del = arkiv.getNextEntry()) {
                if (deler.size() >= FLEST_DELER || del.getName().contains("..") || deler.containsKey(del.getName())) {
                    throw FilenSlipperIkkeInn.farlig();
                }
                igjen -= les(arkiv, del.getName(), deler, igjen);
            }
        } catch (IOException | IllegalArgumentException oedelagt) {
            throw FilenSlipperIkkeInn.feilSlag();
        }
        return deler;
    }

    private static long les(ZipInputStream arkiv, String navn, Map<String, String> deler, long igjen) throws IOException {
        byte[] plass = new byte[LES];
        java.io.ByteArrayOutputStream tekst = new java.io.ByteArrayOutputStream();
        long lest = 0;
        for (int antall = arkiv.read(plass); antall >= 0; antall = arkiv.read(plass)) {
            lest += antall;
            if (lest > igjen) {
                throw FilenSlipperIkkeInn.farlig();
            }
            if (tekst.size() < LENGSTE_TEKST) {
                tekst.write(plass, 0, antall);
            }
        }
        deler.put(navn, tekst.toString(StandardCharsets.UTF_8));
        return lest;
    }
}
