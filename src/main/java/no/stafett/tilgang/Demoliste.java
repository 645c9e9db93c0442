package no.stafett.tilgang;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Oppdiktede kommuner, enheter og personer til demo. Ingen av dem finnes. */
final class Demoliste {

    record Sted(String kommune, String tjeneste, String navn) {
    }

    record Demoperson(String kommune, String brukernavn, String navn, String enhet, List<String> roller) {
    }

    static final List<List<String>> KOMMUNER = List.of(
            List.of("9901", "Granvik kommune (sett A: 5/5/4/5, per tjeneste)"),
            List.of("9902", "Havnes kommune (sett B: 4/4/4/4, felles)"),
            List.of("9903", "Fjellbygd kommune (felles sett)"));

    static final List<Sted> STEDER = List.of(
            new Sted("9901", "barnehage", "Solstua barnehage"), new Sted("9901", "skole", "Lia skole"),
            new Sted("9901", "helsestasjon", "Granvik helsestasjon"), new Sted("9901", "ppt", "PPT i Granvik"),
            new Sted("9901", "barnevern", "Barnevernstjenesten i Granvik"),
            new Sted("9902", "barnehage", "Tangen barnehage"), new Sted("9902", "ppt", "PPT i Havnes"),
            new Sted("9902", "helsestasjon", "Havnes helsestasjon"),
            new Sted("9903", "barnehage", "Bjørkeli barnehage"), new Sted("9903", "ppt", "PPT i Fjellbygd"),
            new Sted("9903", "helsestasjon", "Fjellbygd helsestasjon"));

    private Demoliste() {
    }

    static Stream<Demoperson> personer() {
        return Stream.of(granvik(), kolleger(), andreKommuner()).flatMap(s -> s);
    }

    private static Stream<Demoperson> granvik() {
        return Stream.of(
                p("barnehage.ansatt", "Mina Vollan", "Solstua barnehage", "ansatt"),
                p("barnehage.styrer", "Trude Haugen", "Solstua barnehage", "leder"),
                p("skole.ansatt", "Jonas Myrvang", "Lia skole", "ansatt"),
                p("skole.rektor", "Randi Sletten", "Lia skole", "leder"),
                p("helse.ansatt", "Siv Åsheim", "Granvik helsestasjon", "ansatt"),
                p("helse.leder", "Berit Nordli", "Granvik helsestasjon", "leder"),
                p("ppt.ansatt", "Amir Hosseini", "PPT i Granvik", "ansatt"),
                p("ppt.leder", "Gro Engen", "PPT i Granvik", "leder"),
                p("barnevern.ansatt", "Tone Fossli", "Barnevernstjenesten i Granvik", "ansatt"),
                p("koordinator", "Per Arne Dalen", null, "koordinator"), p("ke", "Inger Moen", null, "ke"),
                p("fagansvarlig", "Liv Tangen", null, "fagansvarlig"), p("fagansvarlig2", "Odd Brekke", null, "fagansvarlig"),
                p("systemadmin", "Knut Strand", null, "systemadmin"), p("arkivar", "Eva Lunde", null, "arkivar"),
                p("ressursperson", "Nina Viken", "Lia skole", "ressursperson"), p("personvern", "Hans Rød", null, "personvern"),
                p("forelder", "Maria Berg", null, "forelder"), p("forelder2", "Ali Berg", null, "forelder"),
                p("ungdom", "Sara Berg", null, "ungdom"));
    }

    /** Femti kolleger i én enhet, til prøver der mange vil ha samme oppgave. */
    private static Stream<Demoperson> kolleger() {
        return IntStream.rangeClosed(1, 50).mapToObj(n -> p("barnehage.ansatt%02d".formatted(n), "Kollega %02d".formatted(n),
                "Solstua barnehage", "ansatt"));
    }

    /** I små kommuner er lederen også koordinator og koordinerende enhet. */
    private static Stream<Demoperson> andreKommuner() {
        return Stream.of(
                new Demoperson("9902", "b.ansatt", "Kari Nes", "Tangen barnehage", List.of("ansatt")),
                new Demoperson("9902", "b.leder", "Ola Sund", "Tangen barnehage", List.of("leder", "koordinator", "ke")),
                new Demoperson("9902", "b.ppt", "Unni Vik", "PPT i Havnes", List.of("ansatt")),
                new Demoperson("9903", "felles.ansatt", "Lise Fjell", "Bjørkeli barnehage", List.of("ansatt")),
                new Demoperson("9903", "felles.leder", "Tor Bakke", "Bjørkeli barnehage", List.of("leder", "koordinator", "ke")),
                new Demoperson("9903", "felles.ppt", "Anne Lid", "PPT i Fjellbygd", List.of("ansatt")));
    }

    private static Demoperson p(String brukernavn, String navn, String enhet, String rolle) {
        return new Demoperson("9901", brukernavn, navn, enhet, List.of(rolle));
    }
}
