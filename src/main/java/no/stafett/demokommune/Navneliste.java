package no.stafett.demokommune;

import java.util.List;

/** Navn som er satt sammen av stavelser. De ansatte og familiene deler aldri etternavn: da ville saken spurt om de er i slekt. */
final class Navneliste {

    private static final List<String> FORNAVN = List.of("Ada", "Aksel", "Alma", "Amir", "Anton", "Astrid", "Birk", "Dina", "Edvin", "Eline", "Emil",
            "Fatima", "Filip", "Frida", "Hanna", "Hedda", "Ibrahim", "Ine", "Iver", "Jakob", "Johan", "Jonas", "Kaja", "Leah", "Leon", "Liv", "Ludvig",
            "Malin", "Mathilde", "Mikkel", "Nora", "Olav", "Oskar", "Ronja", "Saga", "Samira", "Sander", "Selma", "Signe", "Sverre", "Tiril", "Tuva",
            "Ulrik", "Vetle", "Vilde", "Yusuf");
    private static final List<String> VOKSNE = List.of("Anne", "Arne", "Bente", "Bjørn", "Camilla", "Dag", "Elin", "Erik", "Farida", "Geir", "Grete",
            "Hege", "Inger", "Jan", "Kari", "Kjersti", "Lars", "Lene", "Maria", "Marit", "Mohammed", "Nina", "Ola", "Per", "Ragnhild", "Rune", "Sissel",
            "Siv", "Stine", "Terje", "Tone", "Trond", "Turid", "Vidar", "Wenche", "Åse");
    private static final List<String> FAMILIE = List.of("Bru", "Dale", "Fjelle", "Gran", "Holme", "Kverne", "Lunde", "Myr", "Nesse", "Rude", "Skoge", "Tveite");
    private static final List<String> FAMILIES = List.of("heim", "voll", "stad", "bakk", "li", "mo", "eng", "vik");
    private static final List<String> ANSATT = List.of("Ask", "Bjerke", "Eike", "Furu", "Hassel", "Lauv", "Older", "Rogn", "Selje", "Vier");
    private static final List<String> ANSATTS = List.of("sund", "strand", "tangen", "dalen", "åsen", "tun", "rønning");

    private Navneliste() {
    }

    static String barn(Tilfeldig t) {
        return t.en(FORNAVN);
    }

    static String voksen(Tilfeldig t) {
        return t.en(VOKSNE);
    }

    static String familie(Tilfeldig t) {
        return t.en(FAMILIE) + t.en(FAMILIES);
    }

    static String ansatt(Tilfeldig t) {
        return voksen(t) + " " + t.en(ANSATT) + t.en(ANSATTS);
    }
}
