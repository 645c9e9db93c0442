package no.stafett.handlingsveileder;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Settene de oppdiktede kommunene i demo bruker. Kommune 9903 har ingen egne og bruker den felles pakken. */
@Component
public class Demomodeller {

    private final Publisering publisering;

    Demomodeller(Publisering publisering) {
        this.publisering = publisering;
    }

    public static Stream<Pakke> pakker() {
        return Stream.of(
                Leveranse.les("lillestrom/barnehage", "9901.barnehage"),
                Leveranse.les("lillestrom/skole", "9901.skole"),
                Leveranse.les("lillestrom/helsestasjon", "9901.helsestasjon"),
                Leveranse.les("vardo", "9902"));
    }

    /** Publiserer dem som er nye eller endret siden sist. */
    public void publiser() {
        pakker().forEach(pakke -> publisering.publiserNy(pakke, Leveranse.MERKNAD));
    }
}
