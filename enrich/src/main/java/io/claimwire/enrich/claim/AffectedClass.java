package io.claimwire.enrich.claim;

import io.claimwire.record.AffectedCategory;

/** Classes of counted things that outcome frames tell apart. */
enum AffectedClass {
    PERSON,
    THING,
    /** A thing that can as well be held. */
    BUILDING,
    AIRCRAFT,
    WEAPON,
    ATTACK,
    /** An attack that is repelled but not launched as a strike is. */
    INCURSION,
    PLACE,
    /** A noun of no known class. */
    ANY;

    static AffectedClass of(AffectedCategory category) {
        return switch (category) {
            case PERSON,
                    COMBATANT,
                    CIVILIAN,
                    CHILD,
                    WOMAN,
                    POLICE,
                    OFFICIAL,
                    JOURNALIST,
                    AID_WORKER,
                    MEDIC,
                    PRISONER,
                    HOSTAGE -> PERSON;
            case AIRCRAFT, HELICOPTER, DRONE -> AIRCRAFT;
            case MISSILE -> WEAPON;
            case ATTACK -> ATTACK;
            case BUILDING, INFRASTRUCTURE -> BUILDING;
            case SETTLEMENT, TERRITORY -> PLACE;
            case UNKNOWN, OTHER -> ANY;
            default -> THING;
        };
    }
}
