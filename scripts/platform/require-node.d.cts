declare function isEnough(found: string, wanted: string): boolean;
export = isEnough;
