package no.stafett.handlingsveileder.trinn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Et element i en modell som redigeres. Navn, forstavelser, rekkefølge og innrykk beholdes, så det som ikke er rørt, skrives
 * tilbake som det sto. Det som settes inn, får innrykket til naboen; det som tas bort, tar sitt innrykk med seg.
 */
final class Gren implements Bit {

    private final String navn;
    private final String rom;
    private final Map<String, String> attributter = new LinkedHashMap<>();
    private final List<Bit> biter = new ArrayList<>();
    private Gren forelder;

    /** @param navn med forstavelsen fila bruker */
    Gren(String navn, String rom, Gren forelder) {
        this.navn = navn;
        this.rom = rom;
        this.forelder = forelder;
    }

    String navn() {
        return navn;
    }

    String lokalt() {
        return uten(navn);
    }

    Gren forelder() {
        return forelder;
    }

    boolean er(String etRom, String... lokale) {
        return etRom.equals(rom) && List.of(lokale).contains(lokalt());
    }

    boolean erBpmn(String... lokale) {
        return er(Rom.BPMN, lokale);
    }

    Map<String, String> attributter() {
        return Collections.unmodifiableMap(attributter);
    }

    String id() {
        return attributt("id");
    }

    /** @return tom tekst når attributtet mangler */
    String attributt(String hvilket) {
        return attributter.getOrDefault(hvilket, "");
    }

    void sett(String hvilket, String verdi) {
        attributter.put(hvilket, verdi);
    }

    void fjern(String hvilket) {
        attributter.remove(hvilket);
    }

    /** Et attributt i motorens navnerom, uansett hvilken forstavelse fila har valgt. */
    String camunda(String lokalt) {
        return finnCamunda(lokalt).map(attributter::get).orElse("");
    }

    /** Setter attributtet der det sto; tom verdi tar det bort. */
    void settCamunda(String lokalt, String verdi) {
        if (verdi.isEmpty()) {
            finnCamunda(lokalt).ifPresent(attributter::remove);
        } else if (!verdi.equals(camunda(lokalt))) {
            sett(finnCamunda(lokalt).orElseGet(() -> medForstavelse(Rom.CAMUNDA, "camunda", lokalt)), verdi);
        }
    }

    private Optional<String> finnCamunda(String lokalt) {
        return attributter.keySet().stream().filter(a -> a.contains(":") && uten(a).equals(lokalt))
                .filter(a -> Rom.CAMUNDA.equals(rom(a.substring(0, a.indexOf(':'))))).findFirst();
    }

    List<Bit> biter() {
        return Collections.unmodifiableList(biter);
    }

    List<Gren> barn() {
        return biter.stream().filter(Gren.class::isInstance).map(Gren.class::cast).toList();
    }

    List<Gren> barn(String etRom, String lokalt) {
        return barn().stream().filter(b -> b.er(etRom, lokalt)).toList();
    }

    List<Gren> bpmn(String lokalt) {
        return barn(Rom.BPMN, lokalt);
    }

    /** Elementet og alt under det. Dybden er begrenset av leseren. */
    Stream<Gren> alle() {
        return Stream.concat(Stream.of(this), barn().stream().flatMap(Gren::alle));
    }

    String tekst() {
        return biter.stream().filter(Ord.class::isInstance).map(Ord.class::cast).filter(Ord::erLesbar).map(Ord::tekst)
                .collect(Collectors.joining());
    }

    void settTekst(String tekst) {
        biter.removeIf(b -> b instanceof Ord o && o.erLesbar());
        biter.add(Ord.tekst(tekst));
    }

    /** Legger til slik det leses, uten innrykk. */
    void les(Bit bit) {
        biter.add(bit);
    }

    /** Et nytt element med fila sin forstavelse for navnerommet; settes inn for seg. */
    Gren nytt(String etRom, String ønsket, String lokalt) {
        return new Gren(medForstavelse(etRom, ønsket, lokalt), etRom, null);
    }

    Gren nyttBpmn(String lokalt) {
        return nytt(Rom.BPMN, "bpmn", lokalt);
    }

    void leggEtter(Gren nabo, Gren ny) {
        int plass = biter.indexOf(nabo);
        Ord innrykk = innrykkFoer(plass);
        settInn(plass + 1, ny);
        if (innrykk != null) {
            biter.add(plass + 1, innrykk);
        }
    }

    void leggFoer(Gren nabo, Gren ny) {
        int plass = biter.indexOf(nabo);
        Ord innrykk = innrykkFoer(plass);
        if (innrykk != null) {
            biter.add(plass, innrykk);
        }
        settInn(plass, ny);
    }

    void leggSist(Gren ny) {
        List<Gren> søsken = barn();
        if (!søsken.isEmpty()) {
            leggEtter(søsken.get(søsken.size() - 1), ny);
            return;
        }
        Ord mitt = forelder == null ? null : forelder.innrykkFoer(forelder.biter.indexOf(this));
        biter.removeIf(b -> b instanceof Ord o && o.erMellomrom());
        if (mitt != null) {
            biter.add(Ord.tekst(mitt.tekst() + "  "));
        }
        settInn(biter.size(), ny);
        if (mitt != null) {
            biter.add(mitt);
        }
    }

    void ta(Gren barn) {
        int plass = biter.indexOf(barn);
        biter.remove(plass);
        if (innrykkFoer(plass) != null) {
            biter.remove(plass - 1);
        }
        if (biter.stream().allMatch(b -> b instanceof Ord o && o.erMellomrom())) {
            biter.clear();
        }
        barn.forelder = null;
    }

    void bytt(Gren ett, Gren annet) {
        Collections.swap(biter, biter.indexOf(ett), biter.indexOf(annet));
    }

    private void settInn(int plass, Gren ny) {
        biter.add(plass, ny);
        ny.forelder = this;
    }

    private Ord innrykkFoer(int plass) {
        return plass > 0 && biter.get(plass - 1) instanceof Ord o && o.erMellomrom() ? o : null;
    }

    /** Har fila ingen forstavelse for navnerommet, får roten den. Standardnavnerommet gjelder ikke attributter. */
    private String medForstavelse(String etRom, String ønsket, String lokalt) {
        for (Gren her = this; her != null; her = her.forelder) {
            for (Map.Entry<String, String> a : her.attributter.entrySet()) {
                if (etRom.equals(a.getValue()) && a.getKey().startsWith("xmlns")) {
                    String forstavelse = a.getKey().equals("xmlns") ? "" : uten(a.getKey());
                    boolean brukbar = etRom.equals(rom(forstavelse)) && !(forstavelse.isEmpty() && Rom.CAMUNDA.equals(etRom));
                    if (brukbar) {
                        return forstavelse.isEmpty() ? lokalt : forstavelse + ":" + lokalt;
                    }
                }
            }
        }
        String fri = Stream.iterate(ønsket, f -> f + "_").filter(f -> rom(f).isEmpty()).findFirst().orElseThrow();
        rot().attributter.put("xmlns:" + fri, etRom);
        return fri + ":" + lokalt;
    }

    /** Navnerommet en forstavelse står for her; tom tekst når den ikke er kjent. */
    private String rom(String forstavelse) {
        String erklæring = forstavelse.isEmpty() ? "xmlns" : "xmlns:" + forstavelse;
        for (Gren her = this; her != null; her = her.forelder) {
            if (her.attributter.containsKey(erklæring)) {
                return her.attributter.get(erklæring);
            }
        }
        return "";
    }

    private Gren rot() {
        Gren her = this;
        while (her.forelder != null) {
            her = her.forelder;
        }
        return her;
    }

    private static String uten(String navn) {
        return navn.substring(navn.indexOf(':') + 1);
    }
}
