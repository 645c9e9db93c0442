package no.stafett.prosess;

/** Nivå 2 i alle sett. */
@Dekker("nivaa_2")
class Nivaa2Test extends Samarbeidsnivaaproeve {

    Nivaa2Test() {
        super(2);
    }
}
