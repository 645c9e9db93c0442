package no.stafett.prosess;

/** Nivå 1 i alle sett. */
@Dekker("nivaa_1")
class Nivaa1Test extends Tiltaksnivaaproeve {

    Nivaa1Test() {
        super(1);
    }
}
