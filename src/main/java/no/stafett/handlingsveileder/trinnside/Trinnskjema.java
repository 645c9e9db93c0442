package no.stafett.handlingsveileder.trinnside;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.trinn.Fristrader;
import no.stafett.handlingsveileder.trinn.Steg;
import no.stafett.handlingsveileder.trinn.Trinninnhold;
import tools.jackson.databind.json.JsonMapper;

/**
 * Siden med skjemaet for ett trinn. Det trinnet har fra før, kan alltid velges igjen, også når det er noe siden ellers ikke tilbyr.
 *
 * @param steg     null når trinnet er nytt
 * @param etter    trinnet det nye kommer etter; tom tekst for først
 * @param svar     hvorfor det ikke ble lagret
 */
record Trinnskjema(Trinnblad blad, Steg steg, String etter, TrinnForm form, List<Skjemahylle.Skjema> skjemaer, List<Fristrader.Rad> rader, Nei svar) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> ROLLER = List.of("ansatt", "leder", "stafettholder", "koordinator", "ke");

    /**
     * Alt som er i veien, på én gang.
     *
     * @param feil      felt og nøkkelen til setningen om det
     * @param hinder    det porten ville sagt nei til
     * @param beskjed   nøkkelen til en setning; null når det ikke er noe slikt
     * @param beskjedOm den det gjelder, når setningen har et navn i seg
     * @param konflikt  null når ingen andre har lagret
     */
    record Nei(Map<String, String> feil, List<Modellfeil> hinder, String beskjed, String beskjedOm, Konflikt konflikt) {

        static final Nei INGEN = new Nei(Map.of(), List.of(), null, null, null);

        public boolean noe() {
            return !feil.isEmpty() || !hinder.isEmpty() || beskjed != null || konflikt != null;
        }
    }

    Trinnskjema med(Nei nei) {
        return new Trinnskjema(blad, steg, etter, form, skjemaer, rader, nei);
    }

    public boolean erNytt() {
        return steg == null;
    }

    public Map<String, String> feil() {
        return svar.feil();
    }

    /** Slik siden viser trinnet når ingen har skrevet noe; null når det er nytt. */
    TrinnForm sto() {
        return steg == null ? null : TrinnForm.av(steg.innhold(), form.versjon());
    }

    /** Rollene man kan velge, og dem trinnet har fra før. */
    public List<String> roller() {
        return Stream.of(ROLLER, fraFør(Trinninnhold::roller), form.roller()).flatMap(List::stream).distinct().toList();
    }

    /** Et trinn som bestemmer veien videre, må ha et skjema som spør om det, og ingen andre kan ha det. */
    public List<Skjemahylle.Skjema> hovedskjemaer() {
        boolean avgjør = steg != null && steg.beslutning() != null;
        List<String> valgt = Stream.concat(Stream.of(form.skjema()), fraFør(t -> List.of(t.skjema())).stream()).toList();
        return skjemaer.stream().filter(s -> valgt.contains(s.id()) || s.kanVelges() && s.avgjoer() == avgjør).toList();
    }

    /** De som er med, først. */
    public List<Skjemahylle.Skjema> andreSkjemaer() {
        List<String> valgt = Stream.of(form.verktoey(), form.paakrevd(), fraFør(Trinninnhold::verktoey), fraFør(Trinninnhold::paakrevd))
                .flatMap(List::stream).toList();
        return skjemaer.stream().filter(s -> valgt.contains(s.id()) || s.kanVelges() && !s.avgjoer() && !s.id().equals(form.skjema()))
                .sorted(Comparator.comparing(s -> !form.verktoey().contains(s.id()))).toList();
    }

    private List<String> fraFør(Function<Trinninnhold, List<String>> hva) {
        return steg == null ? List.of() : hva.apply(steg.innhold());
    }

    /** Trinnet har ikke noe skjema i modellen; å lage et er noe hun gjør, ikke noe som skjer. */
    public boolean utenSkjema() {
        return steg != null && steg.innhold().skjema().isEmpty();
    }

    public boolean kanFaaNyttSkjema() {
        return steg == null || steg.beslutning() == null;
    }

    /** Skjemaet som kan endres fra siden; tomt når det ikke er i utkastet. */
    public boolean kanEndreSkjemaet() {
        return steg != null && blad.utkast().filer().containsKey(steg.innhold().skjema() + ".form");
    }

    /** Det porten ville sagt nei til, når det kan sies ved feltet. */
    public List<Modellfeil> hinderVed(String felt) {
        return svar.hinder().stream().filter(h -> Hinderfelt.av(h, this).equals(felt)).toList();
    }

    public String feltet(Modellfeil hinder) {
        return Hinderfelt.av(hinder, this);
    }

    public boolean galt(String felt) {
        return feil().containsKey(felt) || !hinderVed(felt).isEmpty();
    }

    /** Lappen på trinnet i tegningen. @param tekst det som står på den */
    public String merker(String tekst) {
        String merket = steg == null ? etter : steg.id();
        return JSON.writeValueAsString(Map.of("lapper", merket.isEmpty() ? List.of()
                : List.of(Map.of("id", merket, "tekst", tekst, "klasse", "er-naa"))));
    }

    public String adresse() {
        return blad.adresse() + (steg == null ? "/nytt" : "/steg/" + steg.id());
    }
}
