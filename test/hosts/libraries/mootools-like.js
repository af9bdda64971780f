/*
 * What MooTools-style libraries do, written for this bench: enumerable additions to the prototypes that everybody
 * shares, `Object.prototype` among them.
 */
(function () {
  Object.prototype.each = function () {
    return this;
  };
  Object.prototype.extend = function () {
    return this;
  };
  Array.prototype.contains = function (item) {
    return this.indexOf(item) >= 0;
  };
  Array.prototype.include = function (item) {
    this.push(item);
    return this;
  };
  Array.prototype.erase = function () {
    return this;
  };
  Element.prototype.set = function () {
    return this;
  };
  Element.prototype.get = function () {
    return null;
  };
  Element.prototype.inject = function () {
    return this;
  };
  Element.prototype.destroy = function () {
    return this;
  };
  String.prototype.clean = function () {
    return this;
  };
  Number.prototype.limit = function () {
    return this;
  };
  Function.prototype.extend = function () {
    return this;
  };
})();
