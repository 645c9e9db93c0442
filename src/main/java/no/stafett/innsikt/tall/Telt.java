package no.stafett.innsikt.tall;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hvor mange det ble, og noen av sakene det kommer av: fem invitasjoner i én sak er ikke fem. @param saker alle når det er færre enn fem, ellers fem av dem */
record Telt(long antall, Set<UUID> saker) {

    static final Telt INGEN = new Telt(0, Set.of());

    Telt pluss(Telt annen) {
        return new Telt(antall + annen.antall, Stream.concat(saker.stream(), annen.saker.stream()).distinct().limit(Vist.FAERREST).collect(Collectors.toSet()));
    }
}
