package no.stafett.demokommune;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Kommunen: tjue enheter og de som arbeider der. I hver enhet har én nettopp byttet jobb innad i kommunen; det hun hadde i den gamle, er
 * det ingen som har tatt.
 */
final class Kommune {

    static final String NUMMER = "9904";
    static final String NAVN = "Storvik kommune (oppdiktet, to år med saker)";
    private static final List<String> BARNEHAGER = List.of("Bekkeli", "Furutoppen", "Grevlingen", "Haugtussa", "Kløverenga", "Ringerunden",
            "Sjøbua", "Trollskogen", "Vårsol");
    private static final List<String> SKOLER = List.of("Elvebakken", "Fagerheim", "Nordåsen", "Stranda", "Tunet", "Øvrebø");
    private static final int ANSATTE = 10;

    /** En enhet i kommunen. @param kode begynnelsen på brukernavnene der */
    record Sted(UUID id, String tjeneste, String navn, String kode) {
    }

    /** En som arbeider i kommunen. @param sted null for den som arbeider for hele kommunen */
    record Ansatt(UUID id, String brukernavn, String navn, Sted sted, String rolle) {
    }

    private final List<Sted> steder = new ArrayList<>();
    private final List<Ansatt> folk = new ArrayList<>();

    Kommune(long froe) {
        Tilfeldig t = new Tilfeldig(froe);
        BARNEHAGER.forEach(navn -> sted(t, "barnehage", navn + " barnehage", navn));
        SKOLER.forEach(navn -> sted(t, "skole", navn + " skole", navn));
        List.of("Storvik nord", "Storvik sør").forEach(navn -> sted(t, "helsestasjon", navn + " helsestasjon", "hs" + navn.substring(8)));
        List.of("PPT i Storvik, team nord", "PPT i Storvik, team sør").forEach(navn -> sted(t, "ppt", navn, "ppt" + navn.substring(20)));
        sted(t, "barnevern", "Barnevernstjenesten i Storvik", "barnevern");
        steder.forEach(sted -> folkI(t, sted));
        List.of("koordinator", "ke", "systemadmin", "personvern").forEach(rolle ->
                folk.add(new Ansatt(t.id(), "stor." + rolle, Ordliste.ansatt(t), null, rolle)));
    }

    private void sted(Tilfeldig t, String tjeneste, String navn, String kort) {
        String kode = kort.toLowerCase(Locale.ROOT).replace("ø", "oe").replace("å", "aa").replace("æ", "ae").replaceAll("[^a-z]", "");
        steder.add(new Sted(t.id(), tjeneste, navn, "stor." + kode));
    }

    private void folkI(Tilfeldig t, Sted sted) {
        folk.add(new Ansatt(t.id(), sted.kode() + ".leder", Ordliste.ansatt(t), sted, "leder"));
        for (int n = 1; n <= ANSATTE; n++) {
            String navn = n == 1 ? sted.kode() + ".ansatt" : "%s.ansatt%02d".formatted(sted.kode(), n);
            folk.add(new Ansatt(t.id(), navn, Ordliste.ansatt(t), sted, "ansatt"));
        }
        folk.add(new Ansatt(t.id(), sted.kode() + ".flyttet01", Ordliste.ansatt(t), sted, "flyttet"));
    }

    List<Sted> steder() {
        return steder;
    }

    List<Sted> med(String... tjenester) {
        return steder.stream().filter(s -> List.of(tjenester).contains(s.tjeneste())).toList();
    }

    List<Ansatt> folk() {
        return folk;
    }

    List<Ansatt> ansatte(Sted sted) {
        return i(sted, "ansatt");
    }

    Ansatt leder(Sted sted) {
        return i(sted, "leder").get(0);
    }

    Ansatt flyttet(Sted sted) {
        return i(sted, "flyttet").get(0);
    }

    Ansatt iKommunen(String rolle) {
        return folk.stream().filter(a -> a.rolle().equals(rolle)).findFirst().orElseThrow();
    }

    private List<Ansatt> i(Sted sted, String rolle) {
        return folk.stream().filter(a -> a.sted() == sted && a.rolle().equals(rolle)).toList();
    }

    /** Der den som byttet jobb, arbeider nå: den neste enheten av samme slag. */
    UUID arbeiderNaa(Ansatt hun) {
        List<Sted> like = med(hun.sted().tjeneste());
        Sted neste = like.get((like.indexOf(hun.sted()) + 1) % like.size());
        return (neste == hun.sted() ? steder.get(0) : neste).id();
    }
}
